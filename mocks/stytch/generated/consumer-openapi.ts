// Written by `npm run generate` from the description of the same name. Change that, not this.

export interface paths {
    "/v1/otps/sms/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Text a code to a known phone, or to a new phone of a known user
         * @description Sends to a phone that is known already. With user_id or a session, one of the three, a phone new to the project is given to that user: it must be verified within five minutes or it is taken off again. One code per phone is live.
         */
        post: operations["api_otp_v1_otp_sms_Send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/sms/login_or_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Text a code to a phone, making the user when the number is new
         * @description Finds the user who owns the number or makes one, then texts a six-digit code. One code per phone is live: sending again kills the one before. Redeem it with otps/authenticate, giving phone_id as method_id.
         */
        post: operations["api_otp_v1_otp_sms_LoginOrCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/whatsapp/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code by WhatsApp to a known phone, or to a new phone of a known user
         * @description Sends to a phone that is known already. With user_id or a session, one of the three, a phone new to the project is given to that user: it must be verified within five minutes or it is taken off again. One code per phone is live. A text message to the same phone counts as the same code.
         */
        post: operations["api_otp_v1_otp_whatsapp_Send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/whatsapp/login_or_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code by WhatsApp, making the user when the number is new
         * @description As by text message, and with the same phone_id: a code by either way kills the one before.
         */
        post: operations["api_otp_v1_otp_whatsapp_LoginOrCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/email/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Email a code to a known address, or to a new address of a known user
         * @description Sends to a email address that is known already. With user_id or a session, one of the three, a email address new to the project is given to that user: it must be verified within five minutes or it is taken off again. One code per email address is live.
         */
        post: operations["api_otp_v1_otp_email_Send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/email/login_or_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Email a code, making the user when the address is new
         * @description Finds the user who owns the address or makes one, then mails a six-digit code. One code per address is live. Redeem it with otps/authenticate, giving email_id as method_id.
         */
        post: operations["api_otp_v1_otp_email_LoginOrCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem a code
         * @description Verifies the phone or email the code went to and makes a pending user active. A code works once. A session is made only when session_duration_minutes is given; an existing session may be passed and gains the factor.
         */
        post: operations["api_otp_v1_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/totps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an authenticator app for a user
         * @description Makes a secret, its QR picture and ten recovery codes. The user must be active and have no verified app. The registration stays unverified, and lapses after expiration_minutes, until a first code is accepted.
         */
        post: operations["api_totp_v1_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/totps/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a code from an authenticator app
         * @description Takes the code of the current 30-second step or of either neighbour; each works once. The first one verifies the registration. A session is made only when session_duration_minutes is given; an existing session may be passed and gains the factor.
         */
        post: operations["api_totp_v1_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/totps/recovery_codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List a user's unused recovery codes
         * @description Per registration, the codes that have not been spent.
         */
        post: operations["api_totp_v1_RecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/totps/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a recovery code in place of an app's code
         * @description A code works once. Sessions are made and extended as when an app's code is accepted.
         */
        post: operations["api_totp_v1_Recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user
         * @description Needs an email, a phone number or both; they start unverified. The user is active at once unless create_user_as_pending is true. Nothing is sent.
         */
        post: operations["api_user_v1_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a user
         * @description The user's fields stand at the top of the reply, not under a key of their own.
         */
        get: operations["api_user_v1_Get"];
        /**
         * Change a user
         * @description Only what is given changes. Parts of the name change singly, metadata by top-level key, where null removes; roles are replaced. Emails and phones are added by sending them a code.
         */
        put: operations["api_user_v1_Update"];
        post?: never;
        /**
         * Delete a user
         * @description The user's sessions, codes and authenticator apps go too.
         */
        delete: operations["api_user_v1_Delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find users
         * @description Newest first, 100 a page unless limit says otherwise. Without a query, everybody. Hand next_cursor back as cursor for the page after.
         */
        post: operations["api_user_v1_Search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user_id}/exchange_primary_factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Swap a user's only email or phone for another
         * @description Takes exactly one of email_address and phone_number, for a user who has exactly one factor. The new one may be of the other kind, and starts unverified.
         */
        put: operations["api_user_v1_ExchangePrimaryFactor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/emails/{email_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an email off a user
         * @description The last way in cannot be taken.
         */
        delete: operations["api_user_v1_DeleteEmail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/phone_numbers/{phone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a phone off a user
         * @description The last way in cannot be taken.
         */
        delete: operations["api_user_v1_DeletePhoneNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/totps/{totp_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an authenticator app off a user
         * @description Its recovery codes go too, and a new app can be registered.
         */
        delete: operations["api_user_v1_DeleteTOTP"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user_id}/external_id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the external id off a user
         * @description Nothing happens to a user who has none.
         */
        delete: operations["api_user_v1_DeleteExternalId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's sessions
         * @description Those that still live, without their tokens.
         */
        get: operations["api_session_v1_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a session, and extend it if asked
         * @description Takes exactly one of session_token and session_jwt. A JWT past its own five minutes is still accepted while the session lives. With session_duration_minutes the session ends that long from now; without, its end stays.
         */
        post: operations["api_session_v1_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session
         * @description Takes exactly one of session_id, session_token and session_jwt. Tokens die at once; whoever checks a JWT by its signature alone may accept it until its five minutes are over.
         */
        post: operations["api_session_v1_Revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/jwks/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the keys that verify session JWTs
         * @description Public: takes no credentials.
         */
        get: operations["api_session_v1_GetJWKS"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rbac/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch what the project's roles permit users
         * @description What the SDKs check permissions by without a call for each.
         */
        get: operations["api_consumer_rbac_v1_Policy"];
        put?: never;
        post?: never;
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
        /** @description What every failure looks like. error_type is the one to branch on. */
        Error: {
            /** @description The HTTP status again. */
            status_code: number;
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The failure's name, which stays the same between versions. */
            error_type: string;
            /** @description The failure in a sentence, for people. */
            error_message: string;
            /** @description Where the failure is explained. */
            error_url: string;
            /** @description More about it; few failures have any. */
            error_details?: {
                [key: string]: unknown;
            };
        };
        api_otp_v1_otp_sms_SendRequest: {
            /** @description The phone in E.164 form: a plus, the country code, the number. */
            phone_number: string;
            /** @description Minutes the code lives, 1 to 10. Absent: 2. */
            expiration_minutes?: number;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_otp_v1_SendRequestLocale"];
            /** @description The user to give the phone to, should it be new; by id or external id. */
            user_id?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
        };
        api_otp_v1_otp_sms_SendResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The phone's id, to be given as method_id. */
            phone_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_otp_v1_otp_sms_LoginOrCreateRequest: {
            /** @description The phone in E.164 form: a plus, the country code, the number. */
            phone_number: string;
            /** @description Minutes the code lives, 1 to 10. Absent: 2. */
            expiration_minutes?: number;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description True: a new user stays pending until the first code is redeemed. Absent: false. */
            create_user_as_pending?: boolean;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_otp_v1_LoginOrCreateRequestLocale"];
        };
        api_otp_v1_otp_sms_LoginOrCreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The phone's id, to be given as method_id. */
            phone_id: string;
            /** @description Whether this call made the user. */
            user_created: boolean;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_otp_v1_otp_whatsapp_SendRequest: {
            /** @description The phone in E.164 form: a plus, the country code, the number. */
            phone_number: string;
            /** @description Minutes the code lives, 1 to 10. Absent: 2. */
            expiration_minutes?: number;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_otp_v1_SendRequestLocale"];
            /** @description The user to give the phone to, should it be new; by id or external id. */
            user_id?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
        };
        api_otp_v1_otp_whatsapp_SendResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The phone's id, to be given as method_id. */
            phone_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_otp_v1_otp_whatsapp_LoginOrCreateRequest: {
            /** @description The phone in E.164 form: a plus, the country code, the number. */
            phone_number: string;
            /** @description Minutes the code lives, 1 to 10. Absent: 2. */
            expiration_minutes?: number;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description True: a new user stays pending until the first code is redeemed. Absent: false. */
            create_user_as_pending?: boolean;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_otp_v1_LoginOrCreateRequestLocale"];
        };
        api_otp_v1_otp_whatsapp_LoginOrCreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The phone's id, to be given as method_id. */
            phone_id: string;
            /** @description Whether this call made the user. */
            user_created: boolean;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_otp_v1_otp_email_SendRequest: {
            /**
             * Format: email
             * @description The address; letter case does not matter.
             */
            email: string;
            /** @description Minutes the code lives, 1 to 10. Absent: 2. */
            expiration_minutes?: number;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_otp_v1_otp_email_SendRequestLocale"];
            /** @description The user to give the address to, should it be new; by id or external id. */
            user_id?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description The mail template for somebody who logs in. Absent: the project's default. */
            login_template_id?: string;
            /** @description The mail template for somebody who joins. Absent: the project's default. */
            signup_template_id?: string;
        };
        api_otp_v1_otp_email_SendResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The email's id. */
            email_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_otp_v1_otp_email_LoginOrCreateRequest: {
            /**
             * Format: email
             * @description The address; letter case does not matter.
             */
            email: string;
            /** @description Minutes the code lives, 1 to 10. Absent: 2. */
            expiration_minutes?: number;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description True: a new user stays pending until the first code is redeemed. Absent: false. */
            create_user_as_pending?: boolean;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_otp_v1_otp_email_LoginOrCreateRequestLocale"];
            /** @description The mail template for somebody who logs in. Absent: the project's default. */
            login_template_id?: string;
            /** @description The mail template for somebody who joins. Absent: the project's default. */
            signup_template_id?: string;
        };
        api_otp_v1_otp_email_LoginOrCreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The email's id. */
            email_id: string;
            /** @description Whether this call made the user. */
            user_created: boolean;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_otp_v1_AuthenticateRequest: {
            /** @description What the code was sent to: the phone_id or email_id that the send returned. */
            method_id: string;
            /** @description The six digits. */
            code: string;
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description Which attributes must be the same as when the code was sent. */
            options?: components["schemas"]["api_magic_v1_Options"];
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: no session is made. */
            session_duration_minutes?: number;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_otp_v1_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description What the code was sent to. */
            method_id: string;
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description Whether the user's other sessions were ended. */
            reset_sessions: boolean;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when none was asked for. */
            session?: components["schemas"]["api_session_v1_Session"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            user_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_totp_v1_CreateRequest: {
            /** @description The user, by id or external id. */
            user_id: string;
            /** @description Minutes in which the first code must come, 5 to 1440. Absent: 1440. */
            expiration_minutes?: number;
        };
        api_totp_v1_CreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The registration's id. */
            totp_id: string;
            /** @description The shared secret: 20 bytes in base32. */
            secret: string;
            /** @description A PNG picture of the otpauth address, as a data URI. */
            qr_code: string;
            /** @description Ten codes that each stand in once for a lost app. */
            recovery_codes: string[];
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The user. */
            user_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_totp_v1_AuthenticateRequest: {
            /** @description The user, by id or external id. */
            user_id: string;
            /** @description The six digits that the app shows. */
            totp_code: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: no session is made. */
            session_duration_minutes?: number;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_totp_v1_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description The registration's id. */
            totp_id: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when none was asked for. */
            session?: components["schemas"]["api_session_v1_Session"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            user_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_totp_v1_RecoveryCodesRequest: {
            /** @description The user, by id or external id. */
            user_id: string;
        };
        api_totp_v1_RecoveryCodesResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user's registrations, each with its codes. */
            totps: components["schemas"]["api_totp_v1_TOTP"][];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_totp_v1_RecoverRequest: {
            /** @description The user, by id or external id. */
            user_id: string;
            /** @description A recovery code, like ab12-cd34-ef56. Letter case does not matter. */
            recovery_code: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: no session is made. */
            session_duration_minutes?: number;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_totp_v1_RecoverResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The registration's id. */
            totp_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when none was asked for. */
            session?: components["schemas"]["api_session_v1_Session"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            user_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_user_v1_CreateRequest: {
            /**
             * Format: email
             * @description An address; nobody else's.
             */
            email?: string;
            /** @description The user's name, in parts. */
            name?: components["schemas"]["api_user_v1_Name"];
            /** @description Who calls: kept with the code and the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description A phone in E.164 form; nobody else's. */
            phone_number?: string;
            /** @description True: a new user stays pending until the first code is redeemed. Absent: false. */
            create_user_as_pending?: boolean;
            /** @description Data that only your backend may write: 20 keys and 4 KB at most. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Data that your front end may write too: 20 keys and 4 KB at most. Never decide access by it. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Your own id for it, unique, at most 128 of letters, digits, dot, underscore, hyphen and bar. */
            external_id?: string;
            /** @description Ids of roles to give, beside those that everybody has. */
            roles?: string[];
        };
        api_user_v1_CreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The email's id; empty when no email was given. */
            email_id: string;
            /**
             * @description Active, or pending when so asked.
             * @enum {string}
             */
            status: "active" | "pending";
            /** @description The phone's id; empty when no phone was given. */
            phone_id: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_GetResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user's addresses. */
            emails: components["schemas"]["api_user_v1_Email"][];
            /**
             * @description Pending until a first authentication where so asked; otherwise active.
             * @enum {string}
             */
            status: "active" | "pending";
            /** @description The user's phones. */
            phone_numbers: components["schemas"]["api_user_v1_PhoneNumber"][];
            /** @description Passkeys and security keys. */
            webauthn_registrations: components["schemas"]["api_user_v1_WebAuthnRegistration"][];
            /** @description Accounts at OAuth providers. */
            providers: components["schemas"]["api_user_v1_OAuthProvider"][];
            /** @description Authenticator apps. */
            totps: components["schemas"]["api_user_v1_TOTP"][];
            /** @description Wallets. */
            crypto_wallets: components["schemas"]["api_user_v1_CryptoWallet"][];
            /** @description Fingerprints and faces enrolled in mobile apps. */
            biometric_registrations: components["schemas"]["api_user_v1_BiometricRegistration"][];
            /** @description True after too many wrong codes in a row. */
            is_locked: boolean;
            /** @description Ids of the roles held. */
            roles: string[];
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The name, in parts. */
            name?: components["schemas"]["api_user_v1_Name"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at?: string;
            /** @description The password's state, or null when there is none. */
            password?: components["schemas"]["api_user_v1_Password"] | null;
            /** @description Data that only your backend may write. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Data that your front end may write too. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Your own id for it, or null. */
            external_id?: string | null;
            /**
             * Format: date-time
             * @description When the lock began; null when unlocked.
             */
            lock_created_at?: string | null;
            /**
             * Format: date-time
             * @description When the lock ends; null when unlocked.
             */
            lock_expires_at?: string | null;
        };
        api_user_v1_UpdateRequest: {
            /** @description The parts of the name to change. */
            name?: components["schemas"]["api_user_v1_Name"];
            /** @description Who calls. Accepted and ignored. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description Keys to change; null removes one, the others stay. 20 keys and 4 KB at most. Only your backend may write it. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Keys to change; null removes one, the others stay. 20 keys and 4 KB at most. Never decide access by it. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Your own id for it, unique, at most 128 of letters, digits, dot, underscore, hyphen and bar. */
            external_id?: string;
            /** @description Ids of roles to give in place of those given before. */
            roles?: string[];
        };
        api_user_v1_UpdateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user's addresses. */
            emails: components["schemas"]["api_user_v1_Email"][];
            /** @description The user's phones. */
            phone_numbers: components["schemas"]["api_user_v1_PhoneNumber"][];
            /** @description Wallets. */
            crypto_wallets: components["schemas"]["api_user_v1_CryptoWallet"][];
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_DeleteResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_SearchRequest: {
            /** @description The next_cursor of the page before. Absent: the first page. */
            cursor?: string;
            /** @description Results a page, 1 to 1000. Absent: 100. */
            limit?: number;
            /** @description What to look for. Absent: everything. */
            query?: components["schemas"]["api_user_v1_SearchUsersQuery"];
        };
        api_user_v1_SearchResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The users found. */
            results: components["schemas"]["api_user_v1_User"][];
            /** @description How many there are, and where the page after begins. */
            results_metadata: components["schemas"]["api_user_v1_ResultsMetadata"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_ExchangePrimaryFactorRequest: {
            /**
             * Format: email
             * @description The address to have instead; nobody else's.
             */
            email_address?: string;
            /** @description The phone to have instead, in E.164 form; nobody else's. */
            phone_number?: string;
        };
        api_user_v1_ExchangePrimaryFactorResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_DeleteEmailResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_DeletePhoneNumberResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_DeleteTOTPResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_user_v1_DeleteExternalIdResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The user. */
            user_id: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_session_v1_GetResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The sessions that still live. */
            sessions: components["schemas"]["api_session_v1_Session"][];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_session_v1_AuthenticateRequest: {
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description Minutes from now until the session ends, 5 to 527040. Absent: its end stays. */
            session_duration_minutes?: number;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description An action to check against the roles of the session; refused with 403 when they do not grant it. */
            authorization_check?: components["schemas"]["api_session_v1_AuthorizationCheck"];
        };
        api_session_v1_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The session. */
            session: components["schemas"]["api_session_v1_Session"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The user as now stored. */
            user: components["schemas"]["api_user_v1_User"];
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The answer to authorization_check, when one was asked for. */
            verdict?: components["schemas"]["api_session_v1_AuthorizationVerdict"];
        };
        api_session_v1_RevokeRequest: {
            /** @description The session's id. */
            session_id?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
        };
        api_session_v1_RevokeResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_session_v1_GetJWKSResponse: {
            /** @description The keys in use, newest and retiring. */
            keys: components["schemas"]["api_session_v1_JWK"][];
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        /** @description Where a call comes from, as your backend saw it. */
        api_attribute_v1_Attributes: {
            /** @description The address the call came from. */
            ip_address?: string;
            /** @description The browser or app, as it names itself. */
            user_agent?: string;
        };
        /**
         * @description The languages of text messages and of WhatsApp.
         * @enum {string}
         */
        api_otp_v1_SendRequestLocale: "en" | "es" | "pt-br" | "fr" | "it" | "de-DE" | "zh-Hans" | "ca-ES" | "ja" | "ru" | "nl" | "pl" | "tr" | "fa" | "vi" | "cs";
        /**
         * @description The languages of text messages and of WhatsApp.
         * @enum {string}
         */
        api_otp_v1_LoginOrCreateRequestLocale: "en" | "es" | "pt-br" | "fr" | "it" | "de-DE" | "zh-Hans" | "ca-ES" | "ja" | "ru" | "nl" | "pl" | "tr" | "fa" | "vi" | "cs";
        /**
         * @description The languages of mails.
         * @enum {string}
         */
        api_otp_v1_otp_email_SendRequestLocale: "en" | "es" | "pt-br" | "fr";
        /**
         * @description The languages of mails.
         * @enum {string}
         */
        api_otp_v1_otp_email_LoginOrCreateRequestLocale: "en" | "es" | "pt-br" | "fr";
        /** @description Binds a code to the device that asked for it. */
        api_magic_v1_Options: {
            /** @description True: ip_address must match. */
            ip_match_required: boolean;
            /** @description True: user_agent must match. */
            user_agent_match_required: boolean;
        };
        /** @description Somebody who logs in to a consumer project. */
        api_user_v1_User: {
            /** @description The user. */
            user_id: string;
            /** @description The user's addresses. */
            emails: components["schemas"]["api_user_v1_Email"][];
            /**
             * @description Pending until a first authentication where so asked; otherwise active.
             * @enum {string}
             */
            status: "active" | "pending";
            /** @description The user's phones. */
            phone_numbers: components["schemas"]["api_user_v1_PhoneNumber"][];
            /** @description Passkeys and security keys. */
            webauthn_registrations: components["schemas"]["api_user_v1_WebAuthnRegistration"][];
            /** @description Accounts at OAuth providers. */
            providers: components["schemas"]["api_user_v1_OAuthProvider"][];
            /** @description Authenticator apps. */
            totps: components["schemas"]["api_user_v1_TOTP"][];
            /** @description Wallets. */
            crypto_wallets: components["schemas"]["api_user_v1_CryptoWallet"][];
            /** @description Fingerprints and faces enrolled in mobile apps. */
            biometric_registrations: components["schemas"]["api_user_v1_BiometricRegistration"][];
            /** @description True after too many wrong codes in a row. */
            is_locked: boolean;
            /** @description Ids of the roles held. */
            roles: string[];
            /** @description The name, in parts. */
            name?: components["schemas"]["api_user_v1_Name"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at?: string;
            /** @description The password's state, or null when there is none. */
            password?: components["schemas"]["api_user_v1_Password"] | null;
            /** @description Data that only your backend may write. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Data that your front end may write too. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Your own id for it, or null. */
            external_id?: string | null;
            /**
             * Format: date-time
             * @description When the lock began; null when unlocked.
             */
            lock_created_at?: string | null;
            /**
             * Format: date-time
             * @description When the lock ends; null when unlocked.
             */
            lock_expires_at?: string | null;
        };
        /** @description A consumer login that is still good. */
        api_session_v1_Session: {
            /** @description The session's id. */
            session_id: string;
            /** @description The user. */
            user_id: string;
            /** @description What was proven, and when. */
            authentication_factors: components["schemas"]["api_session_v1_AuthenticationFactor"][];
            /** @description Ids of the roles held. */
            roles: string[];
            /**
             * Format: date-time
             * @description When the session was opened.
             */
            started_at?: string;
            /**
             * Format: date-time
             * @description When the session was last checked by a call.
             */
            last_accessed_at?: string;
            /**
             * Format: date-time
             * @description When the session ends.
             */
            expires_at?: string;
            /** @description Who opened the session. */
            attributes?: components["schemas"]["api_attribute_v1_Attributes"];
            /** @description Claims your backend put into the session. */
            custom_claims?: {
                [key: string]: unknown;
            };
        };
        /** @description A device that the fraud product knows. Understudy always answers null. */
        api_device_history_v1_DeviceInfo: {
            /** @description The device's id. */
            visitor_id: string;
            /** @description When the device was seen. */
            visitor_id_details?: components["schemas"]["api_device_history_v1_DeviceAttributeDetails"];
            /** @description The network address. */
            ip_address?: string;
            /** @description When the address was seen. */
            ip_address_details?: components["schemas"]["api_device_history_v1_DeviceAttributeDetails"];
            /** @description The city the address points to. */
            ip_geo_city?: string;
            /** @description The region it points to. */
            ip_geo_region?: string;
            /** @description The country it points to. */
            ip_geo_country?: string;
            /** @description When the country was seen. */
            ip_geo_country_details?: components["schemas"]["api_device_history_v1_DeviceAttributeDetails"];
        };
        /** @description An authenticator app of a user, with its recovery codes. */
        api_totp_v1_TOTP: {
            /** @description The registration's id. */
            totp_id: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
            /** @description The codes not spent yet. */
            recovery_codes: string[];
        };
        /** @description A person's name, in parts; a part not given is empty. */
        api_user_v1_Name: {
            /** @description The given name. */
            first_name?: string;
            /** @description The middle name. */
            middle_name?: string;
            /** @description The family name. */
            last_name?: string;
        };
        /** @description An address of a user. */
        api_user_v1_Email: {
            /** @description The email's id. */
            email_id: string;
            /** @description In lower case. */
            email: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
        };
        /** @description A phone of a user. */
        api_user_v1_PhoneNumber: {
            /** @description The phone's id. */
            phone_id: string;
            /** @description In E.164 form. */
            phone_number: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
        };
        /** @description A passkey or security key. */
        api_user_v1_WebAuthnRegistration: {
            /** @description The registration's id. */
            webauthn_registration_id: string;
            /** @description The site it was made for. */
            domain: string;
            /** @description The browser it was made in. */
            user_agent: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
            /** @description Built into the device, or separate. */
            authenticator_type: string;
            /** @description The name its owner gave it. */
            name: string;
        };
        /** @description An account at an OAuth provider. */
        api_user_v1_OAuthProvider: {
            /** @description The provider. */
            provider_type: string;
            /** @description The account's id at the provider. */
            provider_subject: string;
            /** @description Where the provider keeps the picture. */
            profile_picture_url: string;
            /** @description The language set at the provider. */
            locale: string;
            /** @description The registration's id. */
            oauth_user_registration_id: string;
        };
        /** @description An authenticator app of a user. */
        api_user_v1_TOTP: {
            /** @description The registration's id. */
            totp_id: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
        };
        /** @description A wallet. */
        api_user_v1_CryptoWallet: {
            /** @description The wallet's id. */
            crypto_wallet_id: string;
            /** @description The wallet's address on its chain. */
            crypto_wallet_address: string;
            /** @description The chain. */
            crypto_wallet_type: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
        };
        /** @description A fingerprint or face enrolled in a mobile app. */
        api_user_v1_BiometricRegistration: {
            /** @description The registration's id. */
            biometric_registration_id: string;
            /** @description Whether its owner has proven it. */
            verified: boolean;
        };
        /** @description The state of a password. */
        api_user_v1_Password: {
            /** @description The password's id. */
            password_id: string;
            /** @description True: it must be changed before it can be used. */
            requires_reset: boolean;
        };
        /** @description Filters, and how they add up. */
        api_user_v1_SearchUsersQuery: {
            /** @description AND: every operand must match. OR: one is enough; Stytch is giving it up. */
            operator: components["schemas"]["api_user_v1_SearchUsersQueryOperator"];
            /** @description Filters: each an object of filter_name and filter_value. None: everything matches. */
            operands: {
                [key: string]: unknown;
            }[];
        };
        /** @description Where a page stands among the results. */
        api_user_v1_ResultsMetadata: {
            /** @description How many match in all, on every page. */
            total: number;
            /** @description To be given as cursor for the page after; null on the last page. */
            next_cursor?: string | null;
        };
        /** @description An action on a resource. */
        api_session_v1_AuthorizationCheck: {
            /** @description The thing acted on, as the project's policy names it. */
            resource_id: string;
            /** @description What is to be done with the resource. */
            action: string;
        };
        /** @description A granted action. */
        api_session_v1_AuthorizationVerdict: {
            /** @description True; a refusal is a 403 instead. */
            authorized: boolean;
            /** @description The roles that grant it. */
            granting_roles: string[];
        };
        /** @description A public key. */
        api_session_v1_JWK: {
            /** @description The key's type, RSA. */
            kty: string;
            /** @description What it is for, sig. */
            use: string;
            /** @description What it may do, verify. */
            key_ops: string[];
            /** @description The signature algorithm, RS256. */
            alg: string;
            /** @description The key's id, as in a JWT's header. */
            kid: string;
            /** @description Its certificate chain; may be empty. */
            x5c: string[];
            /** @description The SHA-256 thumbprint of its certificate. */
            x5tS256: string;
            /** @description The modulus, base64url. */
            n: string;
            /** @description The exponent, base64url. */
            e: string;
        };
        /** @description One thing proven in a session. The property ending in _factor says which; just one is there. */
        api_session_v1_AuthenticationFactor: {
            /** @description What was proven. */
            type: components["schemas"]["api_session_v1_AuthenticationFactorType"];
            /** @description How the proof travelled. */
            delivery_method: components["schemas"]["api_session_v1_AuthenticationFactorDeliveryMethod"];
            /**
             * Format: date-time
             * @description When it was last proven.
             */
            last_authenticated_at?: string;
            /**
             * Format: date-time
             * @description When the session first had it.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When the entry last changed.
             */
            updated_at?: string;
            /** @description The mailbox, for an emailed proof. */
            email_factor?: components["schemas"]["api_session_v1_EmailFactor"];
            /** @description The phone, for a texted code. */
            phone_number_factor?: components["schemas"]["api_session_v1_PhoneNumberFactor"];
            /** @description The app, for a TOTP code. */
            authenticator_app_factor?: components["schemas"]["api_session_v1_AuthenticatorAppFactor"];
            /** @description The code's id, for a recovery code. */
            recovery_code_factor?: components["schemas"]["api_session_v1_RecoveryCodeFactor"];
        };
        /** @description When one trait of a device was seen. */
        api_device_history_v1_DeviceAttributeDetails: {
            /** @description True: never seen before with this account. */
            is_new: boolean;
            /**
             * Format: date-time
             * @description When it was first seen.
             */
            first_seen_at?: string;
            /**
             * Format: date-time
             * @description When it was last seen.
             */
            last_seen_at?: string;
        };
        /**
         * @description How filters add up.
         * @enum {string}
         */
        api_user_v1_SearchUsersQueryOperator: "OR" | "AND";
        /**
         * @description The kinds of proof.
         * @enum {string}
         */
        api_session_v1_AuthenticationFactorType: "magic_link" | "otp" | "oauth" | "webauthn" | "totp" | "crypto" | "password" | "signature_challenge" | "sso" | "imported" | "recovery_codes" | "email_otp" | "impersonated" | "trusted_auth_token";
        /**
         * @description The ways a proof can travel.
         * @enum {string}
         */
        api_session_v1_AuthenticationFactorDeliveryMethod: "email" | "sms" | "whatsapp" | "embedded" | "oauth_google" | "oauth_microsoft" | "oauth_apple" | "webauthn_registration" | "authenticator_app" | "oauth_github" | "recovery_code" | "oauth_facebook" | "crypto_wallet" | "oauth_amazon" | "oauth_bitbucket" | "oauth_coinbase" | "oauth_discord" | "oauth_figma" | "oauth_gitlab" | "oauth_instagram" | "oauth_linkedin" | "oauth_shopify" | "oauth_slack" | "oauth_snapchat" | "oauth_spotify" | "oauth_steam" | "oauth_tiktok" | "oauth_twitch" | "oauth_twitter" | "knowledge" | "biometric" | "sso_saml" | "sso_oidc" | "oauth_salesforce" | "oauth_yahoo" | "oauth_hubspot" | "imported_auth0" | "oauth_exchange_slack" | "oauth_exchange_hubspot" | "oauth_exchange_github" | "oauth_exchange_google" | "impersonation" | "oauth_access_token_exchange" | "trusted_token_exchange";
        /** @description A mailbox. */
        api_session_v1_EmailFactor: {
            /** @description The email's id. */
            email_id: string;
            /** @description In lower case. */
            email_address: string;
        };
        /** @description A phone. */
        api_session_v1_PhoneNumberFactor: {
            /** @description The phone's id. */
            phone_id: string;
            /** @description In E.164 form. */
            phone_number: string;
        };
        /** @description An authenticator app. */
        api_session_v1_AuthenticatorAppFactor: {
            /** @description The registration's id. */
            totp_id: string;
        };
        /** @description A recovery code. */
        api_session_v1_RecoveryCodeFactor: {
            /** @description The recovery code's id. */
            totp_recovery_code_id: string;
        };
        /** @description What every role of the project permits. */
        api_consumer_rbac_v1_Policy: {
            /** @description The roles of users: Stytch's own, and the project's. */
            roles: components["schemas"]["api_consumer_rbac_v1_PolicyRole"][];
            /** @description What roles permit actions on. */
            resources: components["schemas"]["api_consumer_rbac_v1_PolicyResource"][];
            /** @description What connected apps may be let do. */
            scopes: components["schemas"]["api_consumer_rbac_v1_PolicyScope"][];
        };
        /** @description A role, and what it permits. */
        api_consumer_rbac_v1_PolicyRole: {
            /** @description The role. */
            role_id: string;
            /** @description What the role is for. */
            description: string;
            /** @description What the role permits. */
            permissions: components["schemas"]["api_consumer_rbac_v1_PolicyRolePermission"][];
        };
        /** @description Actions that a role permits on a resource. */
        api_consumer_rbac_v1_PolicyRolePermission: {
            /** @description The resource. */
            resource_id: string;
            /** @description What may be done with it; "*" is everything. */
            actions: string[];
        };
        /** @description Something that roles permit actions on. */
        api_consumer_rbac_v1_PolicyResource: {
            /** @description The resource. Those of Stytch itself begin with stytch. */
            resource_id: string;
            /** @description What it stands for. */
            description: string;
            /** @description What can be done with it. */
            actions: string[];
        };
        /** @description A scope, and what it permits. */
        api_consumer_rbac_v1_PolicyScope: {
            /** @description The scope. */
            scope: string;
            /** @description What the scope is for. */
            description: string;
            /** @description What the scope permits. */
            permissions: components["schemas"]["api_consumer_rbac_v1_PolicyScopePermission"][];
        };
        /** @description Actions that a scope permits on a resource. */
        api_consumer_rbac_v1_PolicyScopePermission: {
            /** @description The resource. */
            resource_id: string;
            /** @description What may be done with it; "*" is everything. */
            actions: string[];
        };
        api_consumer_rbac_v1_PolicyResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The policy of the project. */
            policy?: components["schemas"]["api_consumer_rbac_v1_Policy"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    api_otp_v1_otp_sms_Send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_otp_sms_SendRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_otp_sms_SendResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_expiration_otp" | "invalid_locale" | "missing_sms_parameter" | "too_many_user_selection_arguments" | "too_many_unverified_factors" | "duplicate_phone_number" | "invalid_phone_number" | "invalid_phone_number_country_code" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_user_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No user has the number and none was named; no such session lives; or no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "phone_number_not_found" | "session_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_otp_v1_otp_sms_LoginOrCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_otp_sms_LoginOrCreateRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_otp_sms_LoginOrCreateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_expiration_otp" | "invalid_locale" | "missing_sms_parameter" | "invalid_phone_number" | "invalid_phone_number_country_code" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_otp_v1_otp_whatsapp_Send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_otp_whatsapp_SendRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_otp_whatsapp_SendResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_expiration_otp" | "invalid_locale" | "too_many_user_selection_arguments" | "too_many_unverified_factors" | "duplicate_phone_number" | "invalid_phone_number" | "invalid_phone_number_country_code" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_user_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No user has the number and none was named; no such session lives; or no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "phone_number_not_found" | "session_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_otp_v1_otp_whatsapp_LoginOrCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_otp_whatsapp_LoginOrCreateRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_otp_whatsapp_LoginOrCreateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_expiration_otp" | "invalid_locale" | "invalid_phone_number" | "invalid_phone_number_country_code" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_otp_v1_otp_email_Send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_otp_email_SendRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_otp_email_SendResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_email" | "invalid_expiration_otp" | "invalid_locale" | "too_many_user_selection_arguments" | "too_many_unverified_factors" | "duplicate_email" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_user_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No user has the address and none was named; no such session lives; or no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "email_not_found" | "session_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_otp_v1_otp_email_LoginOrCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_otp_email_LoginOrCreateRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_otp_email_LoginOrCreateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_email" | "invalid_expiration_otp" | "invalid_locale" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_otp_v1_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_otp_v1_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The code was right and is now spent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_otp_v1_AuthenticateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_method_id" | "invalid_code" | "user_id_mismatch" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The code is spent, expired or replaced; the device differs from the one that asked for the code; or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The code is wrong, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "otp_code_not_found" | "session_not_found";
                    };
                };
            };
            /** @description Too many wrong codes in a row: locked for a while, or too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_lock_limit_reached" | "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_totp_v1_Create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_totp_v1_CreateRequest"];
            };
        };
        responses: {
            /** @description The registration waits for its first code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_totp_v1_CreateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_expiration" | "active_totp_exists" | "pending_totp_exists" | "invalid_user_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_totp_v1_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_totp_v1_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The code was right. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_totp_v1_AuthenticateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_totp_code" | "totp_code_already_authenticated" | "recovery_code_used_as_totp_code" | "user_id_mismatch" | "invalid_user_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The code is wrong; the registration lapsed before its first code; or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_authenticate_totp" | "expired_totp" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The user has no registration; no such user; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "totps_not_found_for_user" | "user_not_found" | "session_not_found";
                    };
                };
            };
            /** @description Too many wrong codes in a row: locked for a while, or too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_lock_limit_reached" | "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_totp_v1_RecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_totp_v1_RecoveryCodesRequest"];
            };
        };
        responses: {
            /** @description The codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_totp_v1_RecoveryCodesResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_user_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description The user has no registration, or no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "totps_not_found_for_user" | "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_totp_v1_Recover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_totp_v1_RecoverRequest"];
            };
        };
        responses: {
            /** @description The code was right and is now spent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_totp_v1_RecoverResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_recovery_code" | "totp_code_used_as_recovery_code" | "user_id_mismatch" | "invalid_user_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The recovery code is wrong or spent, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_authenticate_recovery_code" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The user has no registration; no such user; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "totps_not_found_for_user" | "user_not_found" | "session_not_found";
                    };
                };
            };
            /** @description Too many wrong codes in a row: locked for a while, or too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_lock_limit_reached" | "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_Create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_user_v1_CreateRequest"];
            };
        };
        responses: {
            /** @description The user exists. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_CreateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_create_user_request" | "invalid_email" | "duplicate_email" | "duplicate_phone_number" | "duplicate_user_external_id" | "invalid_phone_number" | "invalid_phone_number_country_code" | "invalid_role" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user, by id or external id. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_GetResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_user_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_Update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user, by id or external id. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_user_v1_UpdateRequest"];
            };
        };
        responses: {
            /** @description The user has changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_UpdateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "duplicate_user_external_id" | "invalid_user_id" | "invalid_role" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_Delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user, by id or external id. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_DeleteResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_user_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_Search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_user_v1_SearchRequest"];
            };
        };
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_SearchResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_search_invalid_limit" | "user_search_invalid_cursor" | "user_search_invalid_operator" | "user_search_missing_filter_name" | "user_search_filter_name_not_recognized" | "user_search_missing_filter_value" | "user_search_expected_array_of_string" | "user_search_expected_bool" | "user_search_expected_string" | "user_search_expected_timestamp" | "user_search_full_name_fuzzy_too_short" | "user_search_phone_number_fuzzy_too_short" | "user_search_email_address_fuzzy_too_short" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_ExchangePrimaryFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user, by id or external id. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_user_v1_ExchangePrimaryFactorRequest"];
            };
        };
        responses: {
            /** @description The user has the new factor alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_ExchangePrimaryFactorResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_exchange_primary_factor_fields" | "invalid_exchange_primary_factor_user" | "invalid_email" | "duplicate_email" | "duplicate_phone_number" | "invalid_user_id" | "invalid_phone_number" | "invalid_phone_number_country_code" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_DeleteEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The email's id. */
                email_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_DeleteEmailResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_email_id" | "cannot_delete_last_primary_factor" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such email. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "email_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_DeletePhoneNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The phone's id. */
                phone_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The phone is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_DeletePhoneNumberResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_id" | "cannot_delete_last_primary_factor" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such phone. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "phone_number_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_DeleteTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The registration's id. */
                totp_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_DeleteTOTPResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_totp_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such registration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "totp_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_user_v1_DeleteExternalId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user, by id or external id. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user has no external id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_user_v1_DeleteExternalIdResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_user_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_session_v1_Get: {
        parameters: {
            query: {
                /** @description The user, by id or external id. */
                user_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions; there may be none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_session_v1_GetResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_user_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "user_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_session_v1_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_session_v1_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The session lives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_session_v1_AuthenticateResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "no_session_arguments" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description The session's roles do not grant the action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "consumer_session_authorization_error";
                    };
                };
            };
            /** @description No such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_session_v1_Revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_session_v1_RevokeRequest"];
            };
        };
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_session_v1_RevokeResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_session_id" | "no_session_revoke_arguments" | "too_many_session_revoke_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description No such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_session_v1_GetJWKS: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project whose keys are wanted. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project's key set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_session_v1_GetJWKSResponse"];
                };
            };
            /** @description No such project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "project_not_found";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
    api_consumer_rbac_v1_Policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_consumer_rbac_v1_PolicyResponse"];
                };
            };
            /** @description Something in the request is malformed, out of range or at odds with what is stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unauthorized_credentials";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "too_many_requests";
                    };
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "internal_server_error";
                    };
                };
            };
        };
    };
}
