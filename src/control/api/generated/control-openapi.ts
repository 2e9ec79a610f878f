// Written by `npm run generate` from the description of the same name. Change that, not this.

export interface paths {
    "/_understudy/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it serves, and what */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The messages that were sent, newest last */
        get: operations["inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/inbox/latest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * The newest message
         * @description When none matches, the refusal says what was sent instead, to whom and when.
         */
        get: operations["latestMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the next code that is sent to an address */
        post: operations["pinCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/totp/{registration_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
                /** @description The id of the TOTP registration. */
                registration_id: string;
            };
            cookie?: never;
        };
        /** What somebody's authenticator app shows */
        get: operations["totp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The time of the world */
        get: operations["readClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move the clock, stop it, let it run
         * @description `advance` or `set`, not both; `frozen` alone or beside one of them, and then the clock is moved first. Set back, what had expired and is still remembered is live again, and what was used stays used. What the world had let go stays gone. To go back to how things were, restore a snapshot.
         */
        patch: operations["changeClock"];
        trace?: never;
    };
    "/_understudy/projects/{project_id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The faults, in the order in which they are tried */
        get: operations["readFaults"];
        /**
         * Replace all faults
         * @description All of them or, when one is refused, none. The counts start anew. An empty list disarms.
         */
        put: operations["replaceFaults"];
        /**
         * Arm faults beside those that are armed
         * @description They are tried last. All of them or, when one is refused, none.
         */
        post: operations["addFaults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The accounts that too many failed attempts have locked */
        get: operations["readLocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/locks/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
                /** @description Of a lock, as the list of locks has it. */
                account: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Open a locked account before its time
         * @description As by hand in the dashboard of the service. Its failures count from nought again.
         */
        delete: operations["liftLock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The policies of the project */
        get: operations["readPolicies"];
        /**
         * Set the policies that are named
         * @description The others stay as they are.
         */
        put: operations["changePolicies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty the world
         * @description As it was when it was first opened: its clock, its chance, its policies and its faults included. Snapshots, declared secrets and the journal stay; a secret that was merely the first used is forgotten.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/seed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add what a world document declares
         * @description All of it or, when something in it is refused, nothing.
         */
        post: operations["seed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The snapshots, oldest first */
        get: operations["readSnapshots"];
        put?: never;
        /**
         * Keep the world as it is under a name
         * @description A snapshot of the same name gives way. Without a name it is the first free of snapshot-1, snapshot-2 …
         */
        post: operations["takeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/snapshots/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
                /** @description The name of the snapshot. */
                name: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the world again what it was
         * @description Its clock, its chance, its policies and its faults included. The journal stays.
         */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/fork": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy the world into another project
         * @description The project must hold nothing yet. Both go on alone from here, with the same clock and the same chance: the same calls give the same codes in both. Snapshots and the journal are not copied.
         */
        post: operations["fork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * What was asked and answered, newest last
         * @description Control calls that change something are part of it. Codes, tokens and other secrets are masked.
         */
        get: operations["journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_understudy/projects/{project_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Did it happen?
         * @description Counts the exchanges of an operation with this status and this body. Of a body only what is named here has to be equal; lists have to be as long. When the count is not what was expected, `misses` says what came nearest.
         */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description ISO 8601 in UTC, with milliseconds.
         * @example 2026-01-01T00:00:00.000Z
         */
        Instant: string;
        Refusal: {
            error: {
                /** @enum {unknown} */
                code: "no_such_path" | "wrong_method" | "no_such_project" | "no_such_message" | "no_such_registration" | "no_such_snapshot" | "no_such_lock" | "malformed_body" | "invalid_request" | "project_in_use" | "too_large" | "not_json" | "foreign_host" | "foreign_origin";
                message: string;
                fix?: string;
                /** @description Each thing that is wrong with the request, when it is its content. */
                faults?: components["schemas"]["RequestDiagnostic"][];
            };
        };
        RequestDiagnostic: {
            /** @enum {unknown} */
            in: "body" | "query" | "path";
            /**
             * @description JSON Pointer into the body, or to the parameter by its name.
             * @example /faults/0/operation_id
             */
            pointer: string;
            message: string;
            fix?: string;
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
            /** @description What every world's chance began with. */
            seed: number | string;
            /** @description Those whose worlds are open. */
            projects: string[];
        };
        Messages: {
            messages: components["schemas"]["Message"][];
        };
        LatestMessage: {
            message: components["schemas"]["Message"];
        };
        Message: {
            id: string;
            to: string;
            channel: string;
            /**
             * Format: password
             * @description The code to type; of a link, its token.
             */
            code: string;
            /** @description Where the link leads, its token in it. Null where the message has a code to type. */
            url: string | null;
            operation_id: string;
            created_at: components["schemas"]["Instant"];
            expires_at: components["schemas"]["Instant"];
            used_at: components["schemas"]["Instant"] | null;
            /** @description A newer message made it worthless. */
            superseded: boolean;
        };
        PinnedCode: {
            /**
             * @description The phone number or address, written as the call that sends writes it.
             * @example +12025550100
             */
            to: string;
            /**
             * Format: password
             * @description Six digits.
             * @example 123456
             */
            code: string;
        };
        Authenticator: {
            registration_id: string;
            /** @description Whose it is. */
            owner: string;
            /** Format: password */
            code: string;
            /** Format: password */
            previous: string;
            /** Format: password */
            next: string;
            /** @description Until the next code shows. */
            seconds_left: number;
        };
        Clock: {
            now: components["schemas"]["Instant"];
            /** @description It stands still until it is moved. */
            frozen: boolean;
        };
        ClockChange: {
            /**
             * @description An ISO 8601 duration in weeks, days, hours, minutes and seconds.
             * @example PT2M1S
             */
            advance?: string;
            /**
             * @description An ISO 8601 instant.
             * @example 2026-01-01T00:00:00Z
             */
            set?: string;
            frozen?: boolean;
        };
        Faults: {
            faults: components["schemas"]["FaultRule"][];
        };
        /** @description Strikes the requests that match, unless a rule before it did. Names an operation, a path, or every request. */
        FaultRule: {
            operation_id?: string;
            /** @description As the description of the service has it. */
            path?: string;
            /** @description The request is refused with this status; alone, with the service's usual error of that status. */
            status?: number;
            /** @description The request is refused with this error of the service: any that the service publishes. One whose status is not known needs a status beside it. */
            error_type?: string;
            /** @description The reply is held back so long. */
            delay_ms?: number;
            /** @description The connection is cut in the middle of the reply. */
            truncate?: boolean;
            /** @description The connection is dropped and nothing is handled. */
            drop?: boolean;
            /** @description How many requests it strikes; all when not given. */
            times?: number;
            /** @description How many matching requests pass before it strikes. */
            after?: number;
            /** @description How many requests it struck. Ignored when sent. */
            readonly hits?: number;
        };
        Lock: {
            /** @description The id of who is locked; before there is one, the address. */
            account: string;
            /** @description Whose it is. */
            owner: string;
            since: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
        };
        Locks: {
            locks: components["schemas"]["Lock"][];
        };
        /** @description Policies by their names. What there is depends on the service. */
        PolicyValues: {
            [key: string]: unknown;
        };
        Policies: {
            policies: components["schemas"]["PolicyValues"];
            /** @description What each policy means, by its name. */
            terms: {
                [key: string]: components["schemas"]["PolicyTerms"];
            };
        };
        PolicyChange: {
            policies: components["schemas"]["PolicyValues"];
        };
        PolicyTerms: {
            says: string;
            /** @description Why there is a choice. */
            source: string;
            /** @description What it is unless set. */
            standard: unknown;
        };
        /** @description A world document. What there is depends on the service. */
        World: {
            [key: string]: unknown;
        };
        Seeded: {
            names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        SnapshotName: {
            /**
             * @description Up to 64 letters, digits, dots, dashes and underscores.
             * @example before-login
             */
            name?: string;
        };
        Snapshot: {
            name: string;
            at: components["schemas"]["Instant"];
        };
        Snapshots: {
            snapshots: components["schemas"]["Snapshot"][];
        };
        Fork: {
            /** @description The id of the project that gets the copy. */
            to: string;
        };
        Journal: {
            exchanges: components["schemas"]["Exchange"][];
            /** @description How often each operation answered each status, of all exchanges of the project. */
            counts: components["schemas"]["Count"][];
            /** @description How many exchanges are in the counts alone. Only the newest are kept in memory. */
            forgotten: number;
        };
        Exchange: {
            /** @description Counts from 1 over all projects. */
            n: number;
            operation_id: string;
            /** @description What the clock of the world showed. */
            at: components["schemas"]["Instant"];
            request: {
                method: string;
                url: string;
                headers: {
                    [key: string]: string;
                };
                /** @description As JSON where it is JSON, as text where it is not. */
                body?: unknown;
            };
            reply: {
                /** @description 0 is a connection dropped. */
                status: number;
                headers: {
                    [key: string]: string;
                };
                /** @description As JSON where it is JSON, as text where it is not. */
                body?: unknown;
            };
        };
        Count: {
            operation_id: string;
            status: number;
            count: number;
        };
        Question: {
            operation_id: string;
            status?: number;
            /** @description What the body of the request has to have. */
            body?: unknown;
            /** @description Exactly so often; at least once when not given. */
            times?: number;
        };
        Verification: {
            satisfied: boolean;
            count: number;
            /**
             * @example at least 1
             * @example exactly 2
             */
            expected: string;
            /** @description Exchanges of the operation that do not match, nearest first; none when satisfied. */
            misses: components["schemas"]["Miss"][];
            /** @description How many exchanges of the project are no longer kept, and were not looked at. */
            forgotten: number;
        };
        Miss: {
            n: number;
            differences: {
                /** @description Into the question. */
                pointer: string;
                expected: unknown;
                /** @description Absent when there is none. */
                actual?: unknown;
            }[];
        };
    };
    responses: {
        /** @description What is wrong, and how to mend it. */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /** @description The project whose world is meant. A new one opens. */
        Project: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    describe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is served, with the policies and the world documents of the service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    inbox: {
        parameters: {
            query?: {
                /** @description Only those to this phone number or address. */
                to?: string;
                /** @description Only those of this channel. */
                channel?: string;
                /** @description Only those after the message with this id, or, of an ISO 8601 instant, those sent then or later. */
                since?: string;
                /** @description Waits so many milliseconds of real time, at most a minute, until a message matches; the answer has none when there was none. */
                wait?: number;
            };
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    latestMessage: {
        parameters: {
            query?: {
                /** @description Of those to this phone number or address. */
                to?: string;
                /** @description Of those of this channel. */
                channel?: string;
                /** @description Waits so many milliseconds of real time, at most a minute, until a message matches. */
                wait?: number;
            };
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest that matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestMessage"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    pinCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinnedCode"];
            };
        };
        responses: {
            /** @description The next message to that address carries this code. A later choice replaces an earlier one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinnedCode"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    totp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
                /** @description The id of the TOTP registration. */
                registration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By the clock of the world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authenticator"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    changeClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The clock as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    readFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with how many requests it struck. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Faults"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    replaceFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Faults"];
            };
        };
        responses: {
            /** @description The faults as they are armed now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Faults"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    addFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Faults"];
            };
        };
        responses: {
            /** @description All faults that are armed now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Faults"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    readLocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that are locked now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Locks"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    liftLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
                /** @description Of a lock, as the list of locks has it. */
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lock that was lifted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lock"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    readPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each is now, and what it means. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policies"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    changePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description The policies as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policies"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is empty; the clock shows this. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    seed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["World"];
            };
        };
        responses: {
            /** @description The ids and tokens that the names of the document stand for. Of people who were made up, under names that follow their mailboxes, also what they are called, their addresses and their phones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seeded"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    readSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names, and what the clock showed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshots"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SnapshotName"];
            };
        };
        responses: {
            /** @description It is kept as long as the server runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
                /** @description The name of the snapshot. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot that was restored; it can be restored again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    fork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fork"];
            };
        };
        responses: {
            /** @description The other project holds the copy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fork"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    journal: {
        parameters: {
            query?: {
                /** @description Only exchanges of this operation. */
                operation_id?: string;
                /** @description Only exchanges that were answered with this status; 0 is a connection dropped. */
                status?: number;
                /** @description The newest so many; 100 unless given. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges that match, and the counts of all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose world is meant. A new one opens. */
                project_id: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description Whether it did, as often as was expected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            "4XX": components["responses"]["Refusal"];
        };
    };
}
