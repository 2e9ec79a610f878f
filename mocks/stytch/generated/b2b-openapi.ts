// Written by `npm run generate` from the description of the same name. Change that, not this.

export interface paths {
    "/v1/b2b/otps/email/login_or_signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Email a code, making a pending member where the organization allows it
         * @description An active member gets the login mail; a pending, invited or new one gets the signup mail. A new member is made only where email_jit_provisioning lets the address in: ALL_ALLOWED any, RESTRICTED those whose domain is in email_allowed_domains. The newest code for an address is the only live one.
         */
        post: operations["api_b2b_otp_v1_b2b_otp_email_LoginOrSignup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/magic_links/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem an emailed link
         * @description Takes the token of a link that an email update has sent: the address becomes the member's, and verified. Where a second factor is owed the reply has member_authenticated false, no session, and an intermediate session token to go on with. A session of another member is ignored.
         */
        post: operations["api_b2b_magic_v1_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/otps/email/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem an emailed code
         * @description Verifies the address and makes a pending or invited member active. Where a second factor is owed the reply has member_authenticated false, no session, and an intermediate session token to go on with. A session passed in waives the second factor.
         */
        post: operations["api_b2b_otp_v1_b2b_otp_email_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/otps/email/discovery/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Email a code to somebody whose organization is not known yet
         * @description Any address will do: nothing is looked up and no member is made. The newest code for an address is the only live one; codes for logging in to an organization are apart.
         */
        post: operations["api_b2b_otp_v1_b2b_otp_email_discovery_Send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/otps/email/discovery/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem a discovery code
         * @description Opens an intermediate session and lists the organizations that the address belongs to or may join. No member session is made and nothing is texted.
         */
        post: operations["api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/otps/sms/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Text a code to a member
         * @description Texts the member's own phone. A member who has none needs mfa_phone_number, which is linked unverified; a number other than the linked one is refused. Adding a phone to a member who has a working second factor takes a session, whole or intermediate, that holds that factor. At most one session argument.
         */
        post: operations["api_b2b_otp_v1_b2b_otp_sms_Send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/otps/sms/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem a texted code as the second factor
         * @description Verifies the phone and opens a full member session, or adds the factor to the session passed in. An intermediate session token is spent on success only. At most one session argument.
         */
        post: operations["api_b2b_otp_v1_b2b_otp_sms_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an authenticator app for a member
         * @description Makes a secret, its QR picture and ten recovery codes. A member has one registration at a time. It stays unverified, and lapses after expiration_minutes, until a first code is accepted.
         */
        post: operations["api_b2b_totp_v1_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/totp/authenticate": {
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
         * @description Takes the code of the current 30-second step or of either neighbour; each works once. The first one confirms the registration. Opens a full member session, or adds the factor to the session passed in.
         */
        post: operations["api_b2b_totp_v1_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/totp/migrate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import an authenticator app that a member already uses
         * @description Takes its secret and its recovery codes; without codes, ten are made. The registration counts as verified. A member has one registration at a time.
         */
        post: operations["api_b2b_totp_v1_Migrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/recovery_codes/{organization_id}/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a member's unused recovery codes
         * @description Those of the member's authenticator app that have not been spent.
         */
        get: operations["api_b2b_recovery_codes_v1_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/recovery_codes/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a member's recovery codes
         * @description Makes ten new codes; every old one is dead.
         */
        post: operations["api_b2b_recovery_codes_v1_Rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/recovery_codes/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a recovery code as the second factor
         * @description A code works once. Opens a full member session, or adds the factor to the session passed in. An intermediate session token is spent on success only. At most one session argument.
         */
        post: operations["api_b2b_recovery_codes_v1_Recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/discovery/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the organizations somebody belongs to or may join
         * @description Takes exactly one of intermediate_session_token, session_token and session_jwt, and spends none. A session shows memberships only; an intermediate one also shows the organizations that its address may join.
         */
        post: operations["api_discovery_v1_discovery_organizations_List"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/discovery/intermediate_sessions/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in to an organization with an intermediate session
         * @description Enters a membership, accepts an invitation, or makes a member where the organization lets the email domain join. Spent when the login is whole; where a factor is still owed, the reply has the same token again, still good.
         */
        post: operations["api_discovery_v1_discovery_intermediate_sessions_Exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/discovery/organizations/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an organization and its first member
         * @description The owner of the intermediate session's address becomes the first member, active, with the role stytch_admin. Name and slug are made from the address unless given. Where the organization asks for a second factor, no session is made yet.
         */
        post: operations["api_discovery_v1_discovery_organizations_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an organization
         * @description Only the name is needed. Without a slug one is made from the name. A setting that is RESTRICTED needs its list to have something in it.
         */
        post: operations["api_organization_v1_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch an organization
         * @description By its id, slug or external id.
         */
        get: operations["api_organization_v1_Get"];
        /**
         * Change an organization
         * @description Only what is given changes; lists are replaced, trusted metadata changes by top-level key, where null removes. The settings must still agree with one another. Sessions go on, whatever is newly required. With a member session header the call runs with that member's permissions.
         */
        put: operations["api_organization_v1_Update"];
        post?: never;
        /**
         * Delete an organization
         * @description Its members and their sessions go too. With a member session header the call runs with that member's permissions.
         */
        delete: operations["api_organization_v1_Delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find organizations
         * @description Newest first, 100 a page unless limit says otherwise. Without a query, all of them. Hand next_cursor back as cursor for the page after.
         */
        post: operations["api_organization_v1_Search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count an organization's members
         * @description Deleted members do not count.
         */
        get: operations["api_organization_v1_Metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/external_id": {
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
         * Take the external id off an organization
         * @description Nothing happens to one that has none. With a member session header the call runs with that member's permissions.
         */
        delete: operations["api_organization_v1_DeleteExternalId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a member
         * @description The address must be new to the organization. The member is active at once unless create_member_as_pending is true; address and phone start unverified, and nothing is sent. With a member session header the call runs with that member's permissions.
         */
        post: operations["api_organization_v1_organizations_members_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a member of an organization
         * @description Takes exactly one of member_id and email_address. A deleted member is not found.
         */
        get: operations["api_organization_v1_organizations_members_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/members/dangerously_get/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a member of any organization
         * @description Wants the member's own id, not an external one. A deleted member is found only with include_deleted. Check whose member it is before you show it to anybody.
         */
        get: operations["api_organization_v1_organizations_members_DangerouslyGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a member
         * @description Only what is given changes; roles given before are replaced, metadata changes by top-level key, where null removes. A phone can be set only where there is none. A new address starts unverified, and the old one is retired unless unlink_email is true. With a member session header the call runs with that member's permissions.
         */
        put: operations["api_organization_v1_organizations_members_Update"];
        post?: never;
        /**
         * Delete a member
         * @description The member is kept with status deleted, out of sight, and can be reactivated; sessions end. With a member session header the call runs with that member's permissions.
         */
        delete: operations["api_organization_v1_organizations_members_Delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/{member_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring a deleted member back
         * @description Wants the member's own id, not an external one, and an address that was verified. The member is active again. With a member session header the call runs with that member's permissions.
         */
        put: operations["api_organization_v1_organizations_members_Reactivate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/members/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find members
         * @description Looks in the organizations named, of which there must be one at least. Deleted members are left out unless the filter statuses asks for them. Newest first, 100 a page unless limit says otherwise. With a member session header the call runs with that member's permissions.
         */
        post: operations["api_organization_v1_organizations_members_Search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/mfa_phone_numbers/{member_id}": {
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
         * Take the phone off a member
         * @description Sessions go on; a second factor is next asked for at the next login. With a member session header the call runs with that member's permissions.
         */
        delete: operations["api_organization_v1_organizations_members_DeleteMFAPhoneNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/{member_id}/totp": {
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
         * Take the authenticator app off a member
         * @description Its recovery codes go too. Sessions go on, and a new app can be registered. With a member session header the call runs with that member's permissions.
         */
        delete: operations["api_organization_v1_organizations_members_DeleteTOTP"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/{member_id}/external_id": {
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
         * Take the external id off a member
         * @description Nothing happens to a member who has none. With a member session header the call runs with that member's permissions.
         */
        delete: operations["api_organization_v1_organizations_members_DeleteExternalId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/{member_id}/unlink_retired_email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of a member's former address
         * @description Named by email_id, email_address or both, which must then be the same one. Others may take the address from then on. With a member session header the call runs with that member's permissions.
         */
        post: operations["api_organization_v1_organizations_members_UnlinkRetiredEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/organizations/{organization_id}/members/{member_id}/start_email_update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a member to prove a new address
         * @description The member must be active, with a verified address. A mail goes to the new address, which for five minutes nobody else can ask for; the address changes once it is proven. With a member session header the call runs with that member's permissions.
         */
        post: operations["api_organization_v1_organizations_members_StartEmailUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a member's sessions
         * @description Those that still live, without their tokens.
         */
        get: operations["api_b2b_session_v1_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/sessions/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a member session, and extend it if asked
         * @description Takes exactly one of session_token and session_jwt. With session_duration_minutes the session ends that long from now; without, its end stays as it was.
         */
        post: operations["api_b2b_session_v1_Authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a member's session, or all of them
         * @description Takes exactly one of member_session_id, session_token, session_jwt and member_id; the last ends every session of the member. With a member session header the call runs with that member's permissions.
         */
        post: operations["api_b2b_session_v1_Revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/sessions/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move from one organization to another
         * @description For somebody who is, or is invited as, a member there too; nobody is made a member by their email domain. Only proofs of the address carry over. Where they do not suffice the reply has member_authenticated false, no session, and an intermediate session token to go on with. The first session lives on.
         */
        post: operations["api_b2b_session_v1_Exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/sessions/jwks/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the keys that verify member session JWTs
         * @description Public: takes no credentials.
         */
        get: operations["api_b2b_session_v1_GetJWKS"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/rbac/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch what the project's roles permit members
         * @description What the SDKs check permissions by without a call for each. The roles of one organization alone are not in it.
         */
        get: operations["api_b2b_rbac_v1_Policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/b2b/rbac/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the roles of one organization alone
         * @description They come on top of the project's, which are not in the reply.
         */
        get: operations["api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy"];
        /**
         * Set the roles of one organization alone
         * @description What is given takes the place of the roles that the organization had. They grant actions on the project's resources, and no role of the project is among them.
         */
        put: operations["api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy"];
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
        api_b2b_otp_v1_b2b_otp_email_LoginOrSignupRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /**
             * Format: email
             * @description Where to send the code; letter case does not matter.
             */
            email_address: string;
            /** @description The mail template for somebody who logs in. Absent: the project's default. */
            login_template_id?: string;
            /** @description The mail template for somebody who joins. Absent: the project's default. */
            signup_template_id?: string;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_b2b_otp_v1_LoginOrSignupRequestLocale"];
            /** @description Minutes the code lives when it is a login, 2 to 15. Absent: 10. */
            login_expiration_minutes?: number;
            /** @description Minutes the code lives when it is a signup, 2 to 15. Absent: 10. */
            signup_expiration_minutes?: number;
        };
        api_b2b_otp_v1_b2b_otp_email_LoginOrSignupResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description Whether this call made the member. */
            member_created: boolean;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_magic_v1_AuthenticateRequest: {
            /** @description The token of the link. */
            magic_links_token: string;
            /** @description Whether the same device asks. Accepted and ignored. */
            pkce_code_verifier?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description The language of the text message, should a second factor be owed. Absent: English. */
            locale?: components["schemas"]["api_b2b_magic_v1_AuthenticateRequestLocale"];
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_b2b_magic_v1_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The email's id. */
            method_id: string;
            /** @description Always false. */
            reset_sessions: boolean;
            /** @description The organization. */
            organization_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description Carries on a login that owes a factor, for ten minutes. Empty when none is owed. */
            intermediate_session_token: string;
            /**
             * Format: date-time
             * @description Until when that token can be used; null without one.
             */
            intermediate_session_token_expires_at?: string | null;
            /** @description True: the session is open. False: see mfa_required and primary_required. */
            member_authenticated: boolean;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when a factor is still owed. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description What second factor is owed; null when none is. */
            mfa_required?: components["schemas"]["api_b2b_mfa_v1_MfaRequired"] | null;
            /** @description What first factor is owed; null when none is. */
            primary_required?: components["schemas"]["api_b2b_session_v1_PrimaryRequired"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_b2b_otp_v1_b2b_otp_email_AuthenticateRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /**
             * Format: email
             * @description Where the code was sent.
             */
            email_address: string;
            /** @description The six digits. */
            code: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description The language of the text message, should a second factor be owed. Absent: English. */
            locale?: components["schemas"]["api_b2b_otp_v1_AuthenticateRequestLocale"];
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_b2b_otp_v1_b2b_otp_email_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The email's id. */
            method_id: string;
            /** @description The organization. */
            organization_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description Carries on a login that owes a factor, for ten minutes. Empty when none is owed. */
            intermediate_session_token: string;
            /**
             * Format: date-time
             * @description Until when that token can be used; null without one.
             */
            intermediate_session_token_expires_at?: string | null;
            /** @description True: the session is open. False: see mfa_required and primary_required. */
            member_authenticated: boolean;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when a factor is still owed. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description What second factor is owed; null when none is. */
            mfa_required?: components["schemas"]["api_b2b_mfa_v1_MfaRequired"] | null;
            /** @description What first factor is owed; null when none is. */
            primary_required?: components["schemas"]["api_b2b_session_v1_PrimaryRequired"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_b2b_otp_v1_b2b_otp_email_discovery_SendRequest: {
            /**
             * Format: email
             * @description Where to send the code; letter case does not matter.
             */
            email_address: string;
            /** @description The mail template for somebody who logs in. Absent: the project's default. */
            login_template_id?: string;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_b2b_otp_v1_b2b_otp_email_discovery_SendRequestLocale"];
            /** @description Minutes the code lives, 2 to 15. Absent: 10. */
            discovery_expiration_minutes?: number;
        };
        api_b2b_otp_v1_b2b_otp_email_discovery_SendResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_otp_v1_b2b_otp_email_discovery_AuthenticateRequest: {
            /**
             * Format: email
             * @description Where the code was sent.
             */
            email_address: string;
            /** @description The six digits. */
            code: string;
        };
        api_b2b_otp_v1_b2b_otp_email_discovery_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description Carries the login on into an organization, for ten minutes. */
            intermediate_session_token: string;
            /**
             * Format: date-time
             * @description Until when that token can be used; null without one.
             */
            intermediate_session_token_expires_at?: string | null;
            /** @description In lower case. */
            email_address: string;
            /** @description Where the address is a member, is invited, or may join. */
            discovered_organizations: components["schemas"]["api_discovery_v1_DiscoveredOrganization"][];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_otp_v1_b2b_otp_sms_SendRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
            /** @description The phone to link, in E.164 form. Needed when the member has none; otherwise it must be the linked one. */
            mfa_phone_number?: string;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_b2b_otp_v1_SendRequestLocale"];
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
        };
        api_b2b_otp_v1_b2b_otp_sms_SendResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_otp_v1_b2b_otp_sms_AuthenticateRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
            /** @description The six digits. */
            code: string;
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /**
             * @description On success, turn the member's own multi-factor setting on or off. Ignored where the organization requires it of all.
             * @enum {string}
             */
            set_mfa_enrollment?: "enroll" | "unenroll";
            /** @description True: this becomes the member's usual second factor. The first one ever used becomes so anyway. */
            set_default_mfa?: boolean;
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_b2b_otp_v1_b2b_otp_sms_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_b2b_totp_v1_CreateRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
            /** @description Minutes in which the first code must come, 5 to 1440. Absent: 60. */
            expiration_minutes?: number;
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
        };
        api_b2b_totp_v1_CreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The registration's id. */
            totp_registration_id: string;
            /** @description The shared secret: 20 bytes in base32. */
            secret: string;
            /** @description A PNG picture of the otpauth address, as a data URI. */
            qr_code: string;
            /** @description Ten codes that each stand in once for a lost app. */
            recovery_codes: string[];
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_totp_v1_AuthenticateRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
            /** @description The six digits that the app shows. */
            code: string;
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /**
             * @description On success, turn the member's own multi-factor setting on or off. Ignored where the organization requires it of all.
             * @enum {string}
             */
            set_mfa_enrollment?: "enroll" | "unenroll";
            /** @description True: this becomes the member's usual second factor. The first one ever used becomes so anyway. */
            set_default_mfa?: boolean;
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_b2b_totp_v1_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_b2b_totp_v1_MigrateRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
            /** @description The app's shared secret, in base32. */
            secret: string;
            /** @description The member's recovery codes so far. Absent or empty: ten are made. */
            recovery_codes?: string[];
        };
        api_b2b_totp_v1_MigrateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The registration's id. */
            totp_registration_id: string;
            /** @description The codes that stand in once each for a lost app. */
            recovery_codes: string[];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_recovery_codes_v1_GetResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The codes not spent yet. */
            recovery_codes: string[];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_recovery_codes_v1_RotateRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
        };
        api_b2b_recovery_codes_v1_RotateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The ten new codes. */
            recovery_codes: string[];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_recovery_codes_v1_RecoverRequest: {
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description The member, by id or external id. */
            member_id: string;
            /** @description A recovery code, like ab12-cd34-ef56. Letter case does not matter. */
            recovery_code: string;
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_b2b_recovery_codes_v1_RecoverResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description How many recovery codes are left. */
            recovery_codes_remaining: number;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_discovery_v1_discovery_ListRequest: {
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
        };
        api_discovery_v1_discovery_ListResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description In lower case. */
            email_address: string;
            /** @description Where the address is a member, is invited, or may join. */
            discovered_organizations: components["schemas"]["api_discovery_v1_DiscoveredOrganization"][];
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The organization that the login began in, or null. */
            organization_id_hint?: string | null;
        };
        api_discovery_v1_discovery_intermediate_sessions_ExchangeRequest: {
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token: string;
            /** @description The organization, by its id, slug or external id. */
            organization_id: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description The language of the text message, should a second factor be owed. Absent: English. */
            locale?: components["schemas"]["api_discovery_v1_ExchangeRequestLocale"];
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_discovery_v1_discovery_intermediate_sessions_ExchangeResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description True: the session is open. False: see mfa_required and primary_required. */
            member_authenticated: boolean;
            /** @description Carries on a login that owes a factor, for ten minutes. Empty when none is owed. */
            intermediate_session_token: string;
            /**
             * Format: date-time
             * @description Until when that token can be used; null without one.
             */
            intermediate_session_token_expires_at?: string | null;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when a factor is still owed. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description What second factor is owed; null when none is. */
            mfa_required?: components["schemas"]["api_b2b_mfa_v1_MfaRequired"] | null;
            /** @description What first factor is owed; null when none is. */
            primary_required?: components["schemas"]["api_b2b_session_v1_PrimaryRequired"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_discovery_v1_discovery_organizations_CreateRequest: {
            /** @description The token of a login that still owes a factor. It lives ten minutes. */
            intermediate_session_token: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description The name to show, 1 to 128 characters. Absent: made from the address. */
            organization_name?: string;
            /** @description The name in links, unique: 2 to 128 of letters, digits, hyphen, dot, underscore and tilde. Absent: made from the address. */
            organization_slug?: string;
            /** @description Your own id for the organization, unique in the project. */
            organization_external_id?: string;
            /** @description Where the logo is. */
            organization_logo_url?: string;
            /** @description Data that only your backend may write: 20 keys and 4 KB at most. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /**
             * @description Whether people may join by single sign-on: by any connection, by listed ones, or not at all.
             * @enum {string}
             */
            sso_jit_provisioning?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /** @description The email domains that RESTRICTED invitations and joining go by. Common mail providers are refused. */
            email_allowed_domains?: string[];
            /**
             * @description Whether an unknown address may join: any, RESTRICTED to email_allowed_domains, or not at all.
             * @enum {string}
             */
            email_jit_provisioning?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Who may be invited by email: anybody, addresses in email_allowed_domains, or nobody.
             * @enum {string}
             */
            email_invites?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Whether every first factor is open, or only those in allowed_auth_methods.
             * @enum {string}
             */
            auth_methods?: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The first factors that are open when auth_methods is RESTRICTED. */
            allowed_auth_methods?: ("sso" | "magic_link" | "email_otp" | "password" | "google_oauth" | "microsoft_oauth" | "slack_oauth" | "github_oauth" | "hubspot_oauth")[];
            /**
             * @description REQUIRED_FOR_ALL asks every member for a second factor; OPTIONAL only those who enrolled.
             * @enum {string}
             */
            mfa_policy?: "OPTIONAL" | "REQUIRED_FOR_ALL";
            /** @description Roles that come with an email domain. */
            rbac_email_implicit_role_assignments?: components["schemas"]["api_organization_v1_EmailImplicitRoleAssignment"][];
            /**
             * @description Whether every second factor is open, or only those in allowed_mfa_methods.
             * @enum {string}
             */
            mfa_methods?: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The second factors that are open when mfa_methods is RESTRICTED. */
            allowed_mfa_methods?: ("sms_otp" | "totp")[];
            /**
             * @description Whether people may join by an OAuth tenant: those in allowed_oauth_tenants, or not at all.
             * @enum {string}
             */
            oauth_tenant_jit_provisioning?: "RESTRICTED" | "NOT_ALLOWED";
            /** @description The OAuth tenants that people may join by: provider to list of tenant ids. */
            allowed_oauth_tenants?: {
                [key: string]: unknown;
            };
            /** @description Which of your own connected apps members may use. */
            first_party_connected_apps_allowed_type?: components["schemas"]["api_discovery_v1_CreateRequestFirstPartyConnectedAppsAllowedType"];
            /** @description The ids of those apps, when that is RESTRICTED. */
            allowed_first_party_connected_apps?: string[];
            /** @description Which connected apps of others members may use. */
            third_party_connected_apps_allowed_type?: components["schemas"]["api_discovery_v1_CreateRequestThirdPartyConnectedAppsAllowedType"];
            /** @description The ids of those, when that is RESTRICTED. */
            allowed_third_party_connected_apps?: string[];
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_discovery_v1_discovery_organizations_CreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description True: the session is open. False: see mfa_required and primary_required. */
            member_authenticated: boolean;
            /** @description Carries on a login that owes a factor, for ten minutes. Empty when none is owed. */
            intermediate_session_token: string;
            /**
             * Format: date-time
             * @description Until when that token can be used; null without one.
             */
            intermediate_session_token_expires_at?: string | null;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when a factor is still owed. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description What second factor is owed; null when none is. */
            mfa_required?: components["schemas"]["api_b2b_mfa_v1_MfaRequired"] | null;
            /** @description What first factor is owed; null when none is. */
            primary_required?: components["schemas"]["api_b2b_session_v1_PrimaryRequired"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_organization_v1_CreateRequest: {
            /** @description The name to show, 1 to 128 characters. */
            organization_name: string;
            /** @description The name in links, unique: 2 to 128 of letters, digits, hyphen, dot, underscore and tilde. Absent: made from the name. */
            organization_slug?: string;
            /** @description Where the logo is. */
            organization_logo_url?: string;
            /** @description Data that only your backend may write: 20 keys and 4 KB at most. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Your own id for the organization, unique in the project. */
            organization_external_id?: string;
            /**
             * @description Whether people may join by single sign-on: by any connection, by listed ones, or not at all.
             * @enum {string}
             */
            sso_jit_provisioning?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /** @description The email domains that RESTRICTED invitations and joining go by. Common mail providers are refused. */
            email_allowed_domains?: string[];
            /**
             * @description Whether an unknown address may join: any, RESTRICTED to email_allowed_domains, or not at all.
             * @enum {string}
             */
            email_jit_provisioning?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Who may be invited by email: anybody, addresses in email_allowed_domains, or nobody.
             * @enum {string}
             */
            email_invites?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Whether every first factor is open, or only those in allowed_auth_methods.
             * @enum {string}
             */
            auth_methods?: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The first factors that are open when auth_methods is RESTRICTED. */
            allowed_auth_methods?: ("sso" | "magic_link" | "email_otp" | "password" | "google_oauth" | "microsoft_oauth" | "slack_oauth" | "github_oauth" | "hubspot_oauth")[];
            /**
             * @description REQUIRED_FOR_ALL asks every member for a second factor; OPTIONAL only those who enrolled.
             * @enum {string}
             */
            mfa_policy?: "OPTIONAL" | "REQUIRED_FOR_ALL";
            /** @description Roles that come with an email domain. */
            rbac_email_implicit_role_assignments?: components["schemas"]["api_organization_v1_EmailImplicitRoleAssignment"][];
            /**
             * @description Whether every second factor is open, or only those in allowed_mfa_methods.
             * @enum {string}
             */
            mfa_methods?: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The second factors that are open when mfa_methods is RESTRICTED. */
            allowed_mfa_methods?: ("sms_otp" | "totp")[];
            /**
             * @description Whether people may join by an OAuth tenant: those in allowed_oauth_tenants, or not at all.
             * @enum {string}
             */
            oauth_tenant_jit_provisioning?: "RESTRICTED" | "NOT_ALLOWED";
            /** @description The OAuth tenants that people may join by: provider to list of tenant ids. */
            allowed_oauth_tenants?: {
                [key: string]: unknown;
            };
            /** @description Email domains that belong to this organization alone. */
            claimed_email_domains?: string[];
            /** @description Which of your own connected apps members may use. */
            first_party_connected_apps_allowed_type?: components["schemas"]["api_organization_v1_CreateRequestFirstPartyConnectedAppsAllowedType"];
            /** @description The ids of those apps, when that is RESTRICTED. */
            allowed_first_party_connected_apps?: string[];
            /** @description Which connected apps of others members may use. */
            third_party_connected_apps_allowed_type?: components["schemas"]["api_organization_v1_CreateRequestThirdPartyConnectedAppsAllowedType"];
            /** @description The ids of those, when that is RESTRICTED. */
            allowed_third_party_connected_apps?: string[];
        };
        api_organization_v1_CreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_GetResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_UpdateRequest: {
            /** @description The name to show, 1 to 128 characters. */
            organization_name?: string;
            /** @description The name in links, unique: 2 to 128 of letters, digits, hyphen, dot, underscore and tilde. */
            organization_slug?: string;
            /** @description Where the logo is. */
            organization_logo_url?: string;
            /** @description Keys to change; null removes one, the others stay. 20 keys and 4 KB at most. Only your backend may write it. Not with a member session header. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Your own id for the organization, unique in the project. */
            organization_external_id?: string;
            /** @description The connection to try first. */
            sso_default_connection_id?: string;
            /**
             * @description Whether people may join by single sign-on: by any connection, by listed ones, or not at all.
             * @enum {string}
             */
            sso_jit_provisioning?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /** @description The connections that people may join by, when that is RESTRICTED. */
            sso_jit_provisioning_allowed_connections?: string[];
            /** @description The email domains that RESTRICTED invitations and joining go by. Common mail providers are refused. */
            email_allowed_domains?: string[];
            /**
             * @description Whether an unknown address may join: any, RESTRICTED to email_allowed_domains, or not at all.
             * @enum {string}
             */
            email_jit_provisioning?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Who may be invited by email: anybody, addresses in email_allowed_domains, or nobody.
             * @enum {string}
             */
            email_invites?: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Whether every first factor is open, or only those in allowed_auth_methods.
             * @enum {string}
             */
            auth_methods?: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The first factors that are open when auth_methods is RESTRICTED. */
            allowed_auth_methods?: ("sso" | "magic_link" | "email_otp" | "password" | "google_oauth" | "microsoft_oauth" | "slack_oauth" | "github_oauth" | "hubspot_oauth")[];
            /**
             * @description REQUIRED_FOR_ALL asks every member for a second factor; OPTIONAL only those who enrolled.
             * @enum {string}
             */
            mfa_policy?: "OPTIONAL" | "REQUIRED_FOR_ALL";
            /** @description Roles that come with an email domain. */
            rbac_email_implicit_role_assignments?: components["schemas"]["api_organization_v1_EmailImplicitRoleAssignment"][];
            /**
             * @description Whether every second factor is open, or only those in allowed_mfa_methods.
             * @enum {string}
             */
            mfa_methods?: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The second factors that are open when mfa_methods is RESTRICTED. */
            allowed_mfa_methods?: ("sms_otp" | "totp")[];
            /**
             * @description Whether people may join by an OAuth tenant: those in allowed_oauth_tenants, or not at all.
             * @enum {string}
             */
            oauth_tenant_jit_provisioning?: "RESTRICTED" | "NOT_ALLOWED";
            /** @description The OAuth tenants that people may join by: provider to list of tenant ids. */
            allowed_oauth_tenants?: {
                [key: string]: unknown;
            };
            /** @description Email domains that belong to this organization alone. */
            claimed_email_domains?: string[];
            /** @description Which of your own connected apps members may use. */
            first_party_connected_apps_allowed_type?: components["schemas"]["api_organization_v1_UpdateRequestFirstPartyConnectedAppsAllowedType"];
            /** @description The ids of those apps, when that is RESTRICTED. */
            allowed_first_party_connected_apps?: string[];
            /** @description Which connected apps of others members may use. */
            third_party_connected_apps_allowed_type?: components["schemas"]["api_organization_v1_UpdateRequestThirdPartyConnectedAppsAllowedType"];
            /** @description The ids of those, when that is RESTRICTED. */
            allowed_third_party_connected_apps?: string[];
        };
        api_organization_v1_UpdateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_DeleteResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The organization. */
            organization_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_SearchRequest: {
            /** @description The next_cursor of the page before. Absent: the first page. */
            cursor?: string;
            /** @description Results a page, 1 to 1000. Absent: 100. */
            limit?: number;
            /** @description What to look for. Absent: everything. */
            query?: components["schemas"]["api_organization_v1_SearchQuery"];
        };
        api_organization_v1_SearchResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The organizations found. */
            organizations: components["schemas"]["api_organization_v1_Organization"][];
            /** @description How many there are, and where the page after begins. */
            results_metadata: components["schemas"]["api_organization_v1_ResultsMetadata"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_MetricsResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description How many members there are. */
            member_count: number;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_DeleteExternalIdResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_CreateRequest: {
            /**
             * Format: email
             * @description The member's address, new to the organization.
             */
            email_address: string;
            /** @description The name to show. */
            name?: string;
            /** @description Data that only your backend may write: 20 keys and 4 KB at most. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Data that your front end may write too: 20 keys and 4 KB at most. Never decide access by it. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description True: the member stays pending until a first login. Absent: false. */
            create_member_as_pending?: boolean;
            /** @description True: the organization's limits on methods do not bind this member. */
            is_breakglass?: boolean;
            /** @description The member's phone in E.164 form. */
            mfa_phone_number?: string;
            /** @description True: ask for a second factor at every login. Absent: false. */
            mfa_enrolled?: boolean;
            /** @description Ids of roles to give, beside those that everybody has. */
            roles?: string[];
            /** @description Your own id for it, unique, at most 128 of letters, digits, dot, underscore, hyphen and bar. */
            external_id?: string;
        };
        api_organization_v1_organizations_members_CreateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_GetResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_UpdateRequest: {
            /** @description The name to show. */
            name?: string;
            /** @description Keys to change; null removes one, the others stay. 20 keys and 4 KB at most. Only your backend may write it. Not with a member session header. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Keys to change; null removes one, the others stay. 20 keys and 4 KB at most. Never decide access by it. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description True: the organization's limits on methods do not bind this member. */
            is_breakglass?: boolean;
            /** @description A phone in E.164 form, for a member who has none. */
            mfa_phone_number?: string;
            /** @description True: the member is asked for a second factor at every login. */
            mfa_enrolled?: boolean;
            /** @description Ids of roles to give in place of those given before. */
            roles?: string[];
            /** @description True: sessions outlive the loss of a role that single sign-on gave. Accepted and ignored. */
            preserve_existing_sessions?: boolean;
            /**
             * @description The usual second factor, which the member must have.
             * @enum {string}
             */
            default_mfa_method?: "sms_otp" | "totp";
            /**
             * Format: email
             * @description A new address, nobody else's in the organization; to be verified anew.
             */
            email_address?: string;
            /** @description Your own id for it, unique, at most 128 of letters, digits, dot, underscore, hyphen and bar. */
            external_id?: string;
            /** @description True: the old address is let go at once instead of retired. Absent: false. */
            unlink_email?: boolean;
        };
        api_organization_v1_organizations_members_UpdateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_DeleteResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_ReactivateRequest: Record<string, never>;
        api_organization_v1_organizations_members_ReactivateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_SearchRequest: {
            /** @description The organizations to look in, by id, slug or external id; one at least. */
            organization_ids: string[];
            /** @description The next_cursor of the page before. Absent: the first page. */
            cursor?: string;
            /** @description Results a page, 1 to 1000. Absent: 100. */
            limit?: number;
            /** @description What to look for. Absent: every member who is not deleted. */
            query?: components["schemas"]["api_organization_v1_SearchQuery"];
        };
        api_organization_v1_organizations_members_SearchResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The members found. */
            members: components["schemas"]["api_organization_v1_Member"][];
            /** @description How many there are, and where the page after begins. */
            results_metadata: components["schemas"]["api_organization_v1_ResultsMetadata"];
            /** @description The organizations of the members found, by organization_id. */
            organizations: {
                [key: string]: components["schemas"]["api_organization_v1_Organization"];
            };
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_DeleteMFAPhoneNumberResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_DeleteTOTPResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_DeleteExternalIdResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_UnlinkRetiredEmailRequest: {
            /** @description The former address, by its id. */
            email_id?: string;
            /**
             * Format: email
             * @description The former address itself.
             */
            email_address?: string;
        };
        api_organization_v1_organizations_members_UnlinkRetiredEmailResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The organization. */
            organization_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_organization_v1_organizations_members_StartEmailUpdateRequest: {
            /**
             * Format: email
             * @description The address to prove.
             */
            email_address: string;
            /**
             * Format: uri
             * @description Where the link leads. Absent: http://localhost:3000/authenticate.
             */
            login_redirect_url?: string;
            /** @description The language of the message. Absent: English. */
            locale?: components["schemas"]["api_organization_v1_StartEmailUpdateRequestLocale"];
            /** @description The mail template for somebody who logs in. Absent: the project's default. */
            login_template_id?: string;
            /** @description How to prove it: by a link or by a code. Absent: by a link. */
            delivery_method?: components["schemas"]["api_organization_v1_StartEmailUpdateRequestDeliveryMethod"];
        };
        api_organization_v1_organizations_members_StartEmailUpdateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_session_v1_GetResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The sessions that still live. */
            member_sessions: components["schemas"]["api_b2b_session_v1_MemberSession"][];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_session_v1_AuthenticateRequest: {
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
            authorization_check?: components["schemas"]["api_b2b_session_v1_AuthorizationCheck"];
        };
        api_b2b_session_v1_AuthenticateResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The session. */
            member_session: components["schemas"]["api_b2b_session_v1_MemberSession"];
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The answer to authorization_check, when one was asked for. */
            verdict?: components["schemas"]["api_b2b_session_v1_AuthorizationVerdict"];
        };
        api_b2b_session_v1_RevokeRequest: {
            /** @description The session's id. */
            member_session_id?: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description The member whose sessions shall all end. */
            member_id?: string;
        };
        api_b2b_session_v1_RevokeResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_session_v1_ExchangeRequest: {
            /** @description The organization to move to, by its id, slug or external id. */
            organization_id: string;
            /** @description The token of a session that already exists. */
            session_token?: string;
            /** @description The JWT of a session that already exists; its own five minutes may have passed. */
            session_jwt?: string;
            /** @description Minutes the session shall live, 5 to 527040. Absent: 60. */
            session_duration_minutes?: number;
            /** @description Claims to put into the session and its JWT, 4 KB in all. A key given replaces, null removes, a key left out stays. Ignored unless a session is made or extended. */
            session_custom_claims?: {
                [key: string]: unknown;
            };
            /** @description The language of the text message, should a second factor be owed. Absent: English. */
            locale?: components["schemas"]["api_b2b_session_v1_ExchangeRequestLocale"];
            /** @description A device fingerprint's id. Accepted and ignored. */
            telemetry_id?: string;
        };
        api_b2b_session_v1_ExchangeResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The member. */
            member_id: string;
            /** @description The session's opaque token, the same for its whole life. Empty when there is no session. */
            session_token: string;
            /** @description A fresh JWT for the session, good for five minutes. Empty when there is no session. */
            session_jwt: string;
            /** @description The member as now stored. */
            member: components["schemas"]["api_organization_v1_Member"];
            /** @description The organization as now stored. */
            organization: components["schemas"]["api_organization_v1_Organization"];
            /** @description True: the session is open. False: see mfa_required and primary_required. */
            member_authenticated: boolean;
            /** @description Carries on a login that owes a factor, for ten minutes. Empty when none is owed. */
            intermediate_session_token: string;
            /**
             * Format: date-time
             * @description Until when that token can be used; null without one.
             */
            intermediate_session_token_expires_at?: string | null;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The session, or null when a factor is still owed. */
            member_session?: components["schemas"]["api_b2b_session_v1_MemberSession"] | null;
            /** @description What second factor is owed; null when none is. */
            mfa_required?: components["schemas"]["api_b2b_mfa_v1_MfaRequired"] | null;
            /** @description What first factor is owed; null when none is. */
            primary_required?: components["schemas"]["api_b2b_session_v1_PrimaryRequired"] | null;
            /** @description The device, when the fraud product knows it; otherwise null. */
            member_device?: components["schemas"]["api_device_history_v1_DeviceInfo"] | null;
        };
        api_b2b_session_v1_GetJWKSResponse: {
            /** @description The keys in use, newest and retiring. */
            keys: components["schemas"]["api_session_v1_JWK"][];
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
        };
        /**
         * @description The languages of mails.
         * @enum {string}
         */
        api_b2b_otp_v1_LoginOrSignupRequestLocale: "en" | "es" | "pt-br" | "fr";
        /** @description Somebody who belongs to an organization. */
        api_organization_v1_Member: {
            /** @description The organization. */
            organization_id: string;
            /** @description The member. */
            member_id: string;
            /** @description In lower case. */
            email_address: string;
            /**
             * @description Pending or invited until a first login; deleted members are kept, but out of sight.
             * @enum {string}
             */
            status: "pending" | "invited" | "active" | "deleted";
            /** @description The name to show; empty when not given. */
            name: string;
            /** @description Accounts at single sign-on connections. */
            sso_registrations: components["schemas"]["api_organization_v1_SSORegistration"][];
            /** @description True: the organization's limits on methods do not bind this member. */
            is_breakglass: boolean;
            /** @description The password's id; empty when there is none. */
            member_password_id: string;
            /** @description Accounts at OAuth providers. */
            oauth_registrations: components["schemas"]["api_organization_v1_OAuthRegistration"][];
            /** @description Whether the member has proven the address. */
            email_address_verified: boolean;
            /** @description Whether a texted code was ever redeemed. */
            mfa_phone_number_verified: boolean;
            /** @description Whether the member holds stytch_admin. */
            is_admin: boolean;
            /** @description The authenticator app's registration; empty when there is none. */
            totp_registration_id: string;
            /** @description Former addresses, which nobody else may take. */
            retired_email_addresses: components["schemas"]["api_organization_v1_RetiredEmail"][];
            /** @description True after too many wrong codes in a row. */
            is_locked: boolean;
            /** @description True: the member is asked for a second factor at every login. */
            mfa_enrolled: boolean;
            /** @description The phone for texted codes; empty when there is none. */
            mfa_phone_number: string;
            /**
             * @description The usual second factor; empty until one has been used.
             * @enum {string}
             */
            default_mfa_method: "" | "sms_otp" | "totp";
            /** @description The roles held, and why. */
            roles: components["schemas"]["api_organization_v1_MemberRole"][];
            /** @description Data that only your backend may write. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /** @description Data that your front end may write too. */
            untrusted_metadata?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at?: string;
            /** @description The entry in the organization's directory, or null. */
            scim_registration?: components["schemas"]["api_organization_v1_SCIMRegistration"] | null;
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
        /** @description A tenant and its settings. */
        api_organization_v1_Organization: {
            /** @description The organization. */
            organization_id: string;
            /** @description The name to show, 1 to 128 characters. */
            organization_name: string;
            /** @description Where the logo is; empty when there is none. */
            organization_logo_url: string;
            /** @description The name in links, unique: 2 to 128 of letters, digits, hyphen, dot, underscore and tilde. */
            organization_slug: string;
            /**
             * @description Whether people may join by single sign-on: by any connection, by listed ones, or not at all.
             * @enum {string}
             */
            sso_jit_provisioning: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /** @description The connections that people may join by, when that is RESTRICTED. */
            sso_jit_provisioning_allowed_connections: string[];
            /** @description The single sign-on connections in use. */
            sso_active_connections: components["schemas"]["api_organization_v1_ActiveSSOConnection"][];
            /** @description The email domains that RESTRICTED invitations and joining go by. Common mail providers are refused. */
            email_allowed_domains: string[];
            /**
             * @description Whether an unknown address may join: any, RESTRICTED to email_allowed_domains, or not at all.
             * @enum {string}
             */
            email_jit_provisioning: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Who may be invited by email: anybody, addresses in email_allowed_domains, or nobody.
             * @enum {string}
             */
            email_invites: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /**
             * @description Whether every first factor is open, or only those in allowed_auth_methods.
             * @enum {string}
             */
            auth_methods: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The first factors that are open when auth_methods is RESTRICTED. */
            allowed_auth_methods: ("sso" | "magic_link" | "email_otp" | "password" | "google_oauth" | "microsoft_oauth" | "slack_oauth" | "github_oauth" | "hubspot_oauth")[];
            /**
             * @description REQUIRED_FOR_ALL asks every member for a second factor; OPTIONAL only those who enrolled.
             * @enum {string}
             */
            mfa_policy: "OPTIONAL" | "REQUIRED_FOR_ALL";
            /** @description Roles that come with an email domain. */
            rbac_email_implicit_role_assignments: components["schemas"]["api_organization_v1_EmailImplicitRoleAssignment"][];
            /**
             * @description Whether every second factor is open, or only those in allowed_mfa_methods.
             * @enum {string}
             */
            mfa_methods: "ALL_ALLOWED" | "RESTRICTED";
            /** @description The second factors that are open when mfa_methods is RESTRICTED. */
            allowed_mfa_methods: ("sms_otp" | "totp")[];
            /**
             * @description Whether people may join by an OAuth tenant: those in allowed_oauth_tenants, or not at all.
             * @enum {string}
             */
            oauth_tenant_jit_provisioning: "RESTRICTED" | "NOT_ALLOWED";
            /** @description Email domains that belong to this organization alone. */
            claimed_email_domains: string[];
            /**
             * @description Which of your own connected apps members may use.
             * @enum {string}
             */
            first_party_connected_apps_allowed_type: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /** @description The ids of those apps, when that is RESTRICTED. */
            allowed_first_party_connected_apps: string[];
            /**
             * @description Which connected apps of others members may use.
             * @enum {string}
             */
            third_party_connected_apps_allowed_type: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            /** @description The ids of those, when that is RESTRICTED. */
            allowed_third_party_connected_apps: string[];
            /** @description Roles that exist in this organization only. */
            custom_roles: components["schemas"]["api_organization_v1_CustomRole"][];
            /** @description Data that only your backend may write. */
            trusted_metadata?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at?: string;
            /** @description Your own id for the organization, or null. */
            organization_external_id?: string | null;
            /** @description The connection tried first, or null. */
            sso_default_connection_id?: string | null;
            /** @description The SCIM connection in use, or null. */
            scim_active_connection?: components["schemas"]["api_organization_v1_ActiveSCIMConnection"] | null;
            /** @description All SCIM connections in use. */
            scim_active_connections?: components["schemas"]["api_organization_v1_ActiveSCIMConnection"][];
            /** @description The OAuth tenants that people may join by: provider to list of tenant ids. */
            allowed_oauth_tenants?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The languages of text messages.
         * @enum {string}
         */
        api_b2b_magic_v1_AuthenticateRequestLocale: "en" | "es" | "pt-br" | "fr";
        /**
         * @description The languages of text messages.
         * @enum {string}
         */
        api_b2b_otp_v1_AuthenticateRequestLocale: "en" | "es" | "pt-br" | "fr";
        /** @description A member's login to one organization that is still good. */
        api_b2b_session_v1_MemberSession: {
            /** @description The session's id. */
            member_session_id: string;
            /** @description The member. */
            member_id: string;
            /**
             * Format: date-time
             * @description When the session was opened.
             */
            started_at: string;
            /**
             * Format: date-time
             * @description When the session was last checked by a call.
             */
            last_accessed_at: string;
            /**
             * Format: date-time
             * @description When the session ends.
             */
            expires_at: string;
            /** @description What was proven, and when. */
            authentication_factors: components["schemas"]["api_session_v1_AuthenticationFactor"][];
            /** @description The organization. */
            organization_id: string;
            /** @description Ids of the roles held. */
            roles: string[];
            /** @description The organization's slug. */
            organization_slug: string;
            /** @description Claims your backend put into the session. */
            custom_claims?: {
                [key: string]: unknown;
            };
        };
        /** @description The second factor that a login still owes. */
        api_b2b_mfa_v1_MfaRequired: {
            /** @description The second factors the member has; null when there are none to use yet. */
            member_options?: components["schemas"]["api_b2b_mfa_v1_MemberOptions"] | null;
            /**
             * @description sms_otp when a code was already texted; otherwise null.
             * @enum {string|null}
             */
            secondary_auth_initiated?: "sms_otp" | null;
        };
        /** @description The first factor that a login still owes. */
        api_b2b_session_v1_PrimaryRequired: {
            /** @description The first factors that the organization accepts. */
            allowed_auth_methods: ("sso" | "magic_link" | "email_otp" | "password" | "google_oauth" | "microsoft_oauth" | "slack_oauth" | "github_oauth" | "hubspot_oauth")[];
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
        /**
         * @description The languages of text messages.
         * @enum {string}
         */
        api_b2b_otp_v1_SendRequestLocale: "en" | "es" | "pt-br" | "fr" | "it" | "de-DE" | "zh-Hans" | "ca-ES" | "ja" | "ru" | "nl" | "pl" | "tr" | "fa" | "vi" | "cs";
        /**
         * @description The languages of mails.
         * @enum {string}
         */
        api_b2b_otp_v1_b2b_otp_email_discovery_SendRequestLocale: "en" | "es" | "pt-br" | "fr";
        /** @description An organization as seen by somebody who is not logged in to it yet. */
        api_discovery_v1_DiscoveredOrganization: {
            /** @description Whether what was proven suffices there; if not, see mfa_required and primary_required. */
            member_authenticated: boolean;
            /** @description The organization. */
            organization?: components["schemas"]["api_organization_v1_Organization"];
            /** @description What ties the person to the organization. */
            membership?: components["schemas"]["api_discovery_v1_Membership"];
            /** @description What first factor is owed; null when none is. */
            primary_required?: components["schemas"]["api_b2b_session_v1_PrimaryRequired"] | null;
            /** @description What second factor is owed; null when none is. */
            mfa_required?: components["schemas"]["api_b2b_mfa_v1_MfaRequired"] | null;
        };
        /**
         * @description The languages of text messages.
         * @enum {string}
         */
        api_discovery_v1_ExchangeRequestLocale: "en" | "es" | "pt-br" | "fr" | "it" | "de-DE" | "zh-Hans" | "ca-ES" | "ja" | "ru" | "nl" | "pl" | "tr" | "fa" | "vi" | "cs";
        /** @description A role for everybody of an email domain. */
        api_organization_v1_EmailImplicitRoleAssignment: {
            /** @description The email domain. */
            domain: string;
            /** @description The role. */
            role_id: string;
        };
        /**
         * @description All, some or none.
         * @enum {string}
         */
        api_discovery_v1_CreateRequestFirstPartyConnectedAppsAllowedType: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        /**
         * @description All, some or none.
         * @enum {string}
         */
        api_discovery_v1_CreateRequestThirdPartyConnectedAppsAllowedType: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        /**
         * @description All, some or none.
         * @enum {string}
         */
        api_organization_v1_CreateRequestFirstPartyConnectedAppsAllowedType: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        /**
         * @description All, some or none.
         * @enum {string}
         */
        api_organization_v1_CreateRequestThirdPartyConnectedAppsAllowedType: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        /**
         * @description All, some or none.
         * @enum {string}
         */
        api_organization_v1_UpdateRequestFirstPartyConnectedAppsAllowedType: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        /**
         * @description All, some or none.
         * @enum {string}
         */
        api_organization_v1_UpdateRequestThirdPartyConnectedAppsAllowedType: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        /** @description Filters, and how they add up. */
        api_organization_v1_SearchQuery: {
            /** @description AND: every operand must match. OR: one is enough; Stytch is giving it up. */
            operator: components["schemas"]["api_organization_v1_SearchQueryOperator"];
            /** @description Filters: each an object of filter_name and filter_value. None: everything matches. */
            operands: {
                [key: string]: unknown;
            }[];
        };
        /** @description Where a page stands among the results. */
        api_organization_v1_ResultsMetadata: {
            /** @description How many match in all, on every page. */
            total: number;
            /** @description To be given as cursor for the page after; null on the last page. */
            next_cursor?: string | null;
        };
        /**
         * @description The languages of mails.
         * @enum {string}
         */
        api_organization_v1_StartEmailUpdateRequestLocale: "en" | "es" | "pt-br" | "fr";
        /**
         * @description The ways to prove an address.
         * @enum {string}
         */
        api_organization_v1_StartEmailUpdateRequestDeliveryMethod: "EMAIL_MAGIC_LINK" | "EMAIL_OTP";
        /** @description An action on a resource of an organization. */
        api_b2b_session_v1_AuthorizationCheck: {
            /** @description The organization acted in; it must be the session's. */
            organization_id: string;
            /** @description The thing acted on, as the project's policy names it. */
            resource_id: string;
            /** @description What is to be done with the resource. */
            action: string;
        };
        /** @description A granted action. */
        api_b2b_session_v1_AuthorizationVerdict: {
            /** @description True; a refusal is a 403 instead. */
            authorized: boolean;
            /** @description The roles that grant it. */
            granting_roles: string[];
        };
        /**
         * @description The languages of text messages.
         * @enum {string}
         */
        api_b2b_session_v1_ExchangeRequestLocale: "en" | "es" | "pt-br" | "fr" | "it" | "de-DE" | "zh-Hans" | "ca-ES" | "ja" | "ru" | "nl" | "pl" | "tr" | "fa" | "vi" | "cs";
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
        /** @description An account at a single sign-on connection. */
        api_organization_v1_SSORegistration: {
            /** @description The connection. */
            connection_id: string;
            /** @description The account's id at the identity provider. */
            external_id: string;
            /** @description The registration's id. */
            registration_id: string;
            /** @description What the identity provider says of the account. */
            sso_attributes?: {
                [key: string]: unknown;
            };
        };
        /** @description An account at an OAuth provider. */
        api_organization_v1_OAuthRegistration: {
            /** @description The provider. */
            provider_type: string;
            /** @description The account's id at the provider. */
            provider_subject: string;
            /** @description The registration's id. */
            member_oauth_registration_id: string;
            /** @description Where the provider keeps the picture. */
            profile_picture_url?: string;
            /** @description The language set at the provider. */
            locale?: string;
        };
        /** @description A former address. */
        api_organization_v1_RetiredEmail: {
            /** @description The email's id. */
            email_id: string;
            /** @description In lower case. */
            email_address: string;
        };
        /** @description A role that a member holds. */
        api_organization_v1_MemberRole: {
            /** @description The role. */
            role_id: string;
            /** @description Why the member holds it; a role may come from several places. */
            sources: components["schemas"]["api_organization_v1_MemberRoleSource"][];
        };
        /** @description An entry in a directory. */
        api_organization_v1_SCIMRegistration: {
            /** @description The connection. */
            connection_id: string;
            /** @description The registration's id. */
            registration_id: string;
            /** @description The entry's id in the directory, or null. */
            external_id?: string | null;
            /** @description What the directory says of the entry. */
            scim_attributes?: components["schemas"]["api_b2b_scim_v1_SCIMAttributes"];
        };
        /** @description A single sign-on connection. */
        api_organization_v1_ActiveSSOConnection: {
            /** @description The connection. */
            connection_id: string;
            /** @description The name to show. */
            display_name: string;
            /** @description The identity provider behind it. */
            identity_provider: string;
        };
        /** @description A role of one organization. */
        api_organization_v1_CustomRole: {
            /** @description The role. */
            role_id: string;
            /** @description What the role is for. */
            description: string;
            /** @description What the role grants. */
            permissions: components["schemas"]["api_organization_v1_CustomRolePermission"][];
        };
        /** @description A directory connection. */
        api_organization_v1_ActiveSCIMConnection: {
            /** @description The connection. */
            connection_id: string;
            /** @description The name to show. */
            display_name: string;
            /** @description The end of its token, to tell tokens apart. */
            bearer_token_last_four: string;
            /**
             * Format: date-time
             * @description When its token ends.
             */
            bearer_token_expires_at?: string;
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
            /**
             * @description Whether it opened the login or came second.
             * @enum {string}
             */
            sequence_order?: "PRIMARY" | "SECONDARY";
        };
        /** @description What the member can prove it with. */
        api_b2b_mfa_v1_MemberOptions: {
            /** @description The phone, or empty. */
            mfa_phone_number: string;
            /** @description The authenticator app's registration, or empty. */
            totp_registration_id: string;
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
        /** @description A tie between a person and an organization. */
        api_discovery_v1_Membership: {
            /**
             * @description A membership, by its state, or the reason why the person may join.
             * @enum {string}
             */
            type: "active_member" | "pending_member" | "invited_member" | "eligible_to_join_by_email_domain" | "eligible_to_join_by_oauth_tenant";
            /** @description Why the person may join, such as the email domain; null for a membership. */
            details?: {
                [key: string]: unknown;
            } | null;
            /** @description The member, or null when there is none yet. */
            member?: components["schemas"]["api_organization_v1_Member"] | null;
        };
        /**
         * @description How filters add up.
         * @enum {string}
         */
        api_organization_v1_SearchQueryOperator: "OR" | "AND";
        /** @description A reason for a role. */
        api_organization_v1_MemberRoleSource: {
            /**
             * @description The kind of reason.
             * @enum {string}
             */
            type: "direct_assignment" | "email_assignment" | "sso_connection" | "sso_connection_group" | "scim_connection_group";
            /** @description What gave the role, such as the email domain; empty for a direct assignment. */
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description Whatever the directory holds; not looked into. */
        api_b2b_scim_v1_SCIMAttributes: {
            [key: string]: unknown;
        };
        /** @description Actions that a role grants on a resource. */
        api_organization_v1_CustomRolePermission: {
            /** @description The resource. */
            resource_id: string;
            /** @description What may be done with it. */
            actions: string[];
        };
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
        api_b2b_rbac_v1_Policy: {
            /** @description The roles of members: Stytch's own, and the project's. */
            roles: components["schemas"]["api_b2b_rbac_v1_PolicyRole"][];
            /** @description What roles permit actions on. */
            resources: components["schemas"]["api_b2b_rbac_v1_PolicyResource"][];
            /** @description What connected apps may be let do. */
            scopes: components["schemas"]["api_b2b_rbac_v1_PolicyScope"][];
        };
        /** @description A role, and what it permits. */
        api_b2b_rbac_v1_PolicyRole: {
            /** @description The role. */
            role_id: string;
            /** @description What the role is for. */
            description: string;
            /** @description What the role permits. */
            permissions: components["schemas"]["api_b2b_rbac_v1_PolicyRolePermission"][];
        };
        /** @description Actions that a role permits on a resource. */
        api_b2b_rbac_v1_PolicyRolePermission: {
            /** @description The resource. */
            resource_id: string;
            /** @description What may be done with it; "*" is everything. */
            actions: string[];
        };
        /** @description Something that roles permit actions on. */
        api_b2b_rbac_v1_PolicyResource: {
            /** @description The resource. Those of Stytch itself begin with stytch. */
            resource_id: string;
            /** @description What it stands for. */
            description: string;
            /** @description What can be done with it. */
            actions: string[];
        };
        /** @description A scope, and what it permits. */
        api_b2b_rbac_v1_PolicyScope: {
            /** @description The scope. */
            scope: string;
            /** @description What the scope is for. */
            description: string;
            /** @description What the scope permits. */
            permissions: components["schemas"]["api_b2b_rbac_v1_PolicyScopePermission"][];
        };
        /** @description Actions that a scope permits on a resource. */
        api_b2b_rbac_v1_PolicyScopePermission: {
            /** @description The resource. */
            resource_id: string;
            /** @description What may be done with it; "*" is everything. */
            actions: string[];
        };
        api_b2b_rbac_v1_PolicyResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The HTTP status again. */
            status_code: number;
            /** @description The policy of the project. */
            policy?: components["schemas"]["api_b2b_rbac_v1_Policy"];
        };
        /** @description The roles of one organization alone. */
        api_b2b_rbac_v1_OrgPolicy: {
            /** @description The roles. */
            roles: components["schemas"]["api_b2b_rbac_v1_PolicyRole"][];
        };
        api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicyRequest: {
            /** @description The roles that the organization is to have. */
            org_policy: components["schemas"]["api_b2b_rbac_v1_OrgPolicy"];
        };
        api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicyResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The roles of the organization alone. */
            org_policy: components["schemas"]["api_b2b_rbac_v1_OrgPolicy"];
            /** @description The HTTP status again. */
            status_code: number;
        };
        api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicyResponse: {
            /** @description Names this call, for support and logs. */
            request_id: string;
            /** @description The roles of the organization alone. */
            org_policy: components["schemas"]["api_b2b_rbac_v1_OrgPolicy"];
            /** @description The HTTP status again. */
            status_code: number;
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
    api_b2b_otp_v1_b2b_otp_email_LoginOrSignup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_LoginOrSignupRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_LoginOrSignupResponse"];
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
                        error_type?: "invalid_email" | "invalid_locale" | "invalid_expiration_otp" | "email_jit_provisioning_not_allowed" | "invalid_email_for_jit_provisioning" | "operation_restricted_by_organization_auth_methods" | "invalid_organization_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found";
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
    api_b2b_magic_v1_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_magic_v1_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The token was right and is now spent; member_authenticated says whether a session came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_magic_v1_AuthenticateResponse"];
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
                        error_type?: "invalid_token" | "invalid_locale" | "member_session_member_id_mismatch" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The link is spent, expired or replaced, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_auth_magic_link" | "unauthorized_credentials";
                    };
                };
            };
            /** @description No such link was sent; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "magic_link_not_found" | "session_not_found" | "intermediate_session_not_found";
                    };
                };
            };
            /** @description The member is locked for a while, or too many requests. */
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
    api_b2b_otp_v1_b2b_otp_email_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The code was right and is now spent; member_authenticated says whether a session came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_AuthenticateResponse"];
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
                        error_type?: "invalid_email" | "invalid_code" | "invalid_locale" | "member_session_member_id_mismatch" | "operation_restricted_by_organization_auth_methods" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The code is spent, expired or replaced, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_auth_otp_code" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The code is wrong; no such member; no such organization; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "otp_code_not_found" | "member_not_found" | "organization_not_found" | "session_not_found" | "intermediate_session_not_found";
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
    api_b2b_otp_v1_b2b_otp_email_discovery_Send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_discovery_SendRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_discovery_SendResponse"];
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
                        error_type?: "invalid_email" | "invalid_locale" | "invalid_expiration_otp" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
    api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_discovery_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The code was right and is now spent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_email_discovery_AuthenticateResponse"];
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
                        error_type?: "invalid_email" | "invalid_code" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The code is spent, expired or replaced, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_auth_otp_code" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The code is wrong. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "otp_code_not_found";
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
    api_b2b_otp_v1_b2b_otp_sms_Send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_sms_SendRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_sms_SendResponse"];
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
                        error_type?: "action_available_only_once_primary_authentication_is_met" | "invalid_locale" | "duplicate_member_phone_number" | "duplicate_member_phone_number_for_member" | "member_session_member_id_mismatch" | "operation_restricted_by_organization_mfa_methods" | "invalid_organization_id" | "action_available_only_for_active_members" | "invalid_phone_number" | "invalid_phone_number_country_code" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The member's working second factor was not proven, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "insufficient_factors" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The member has no phone and none was given; no such organization; no such member; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "member_phone_number_not_found" | "organization_not_found" | "member_not_found" | "session_not_found" | "intermediate_session_not_found";
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
    api_b2b_otp_v1_b2b_otp_sms_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_sms_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The code was right and is now spent; the session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_otp_v1_b2b_otp_sms_AuthenticateResponse"];
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
                        error_type?: "action_available_only_once_primary_authentication_is_met" | "invalid_code" | "no_session_arguments" | "member_session_member_id_mismatch" | "operation_restricted_by_organization_mfa_methods" | "invalid_organization_id" | "action_available_only_for_active_members" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The code is spent, expired or replaced, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "unable_to_auth_otp_code" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The code is wrong; no such organization; no such member; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "otp_code_not_found" | "organization_not_found" | "member_not_found" | "session_not_found" | "intermediate_session_not_found";
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
    api_b2b_totp_v1_Create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_totp_v1_CreateRequest"];
            };
        };
        responses: {
            /** @description The registration waits for its first code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_totp_v1_CreateResponse"];
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
                        error_type?: "action_available_only_once_primary_authentication_is_met" | "invalid_expiration" | "active_totp_exists" | "pending_totp_exists" | "member_session_member_id_mismatch" | "operation_restricted_by_organization_mfa_methods" | "invalid_organization_id" | "action_available_only_for_active_members" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description The member's working second factor was not proven, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "insufficient_factors" | "unauthorized_credentials";
                    };
                };
            };
            /** @description No such organization; no such member; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found" | "session_not_found" | "intermediate_session_not_found";
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
    api_b2b_totp_v1_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_totp_v1_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The code was right; the session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_totp_v1_AuthenticateResponse"];
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
                        error_type?: "action_available_only_once_primary_authentication_is_met" | "invalid_totp_code" | "totp_code_already_authenticated" | "recovery_code_used_as_totp_code" | "no_session_arguments" | "member_session_member_id_mismatch" | "operation_restricted_by_organization_mfa_methods" | "invalid_organization_id" | "action_available_only_for_active_members" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The member has no registration; no such organization; no such member; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "totp_not_found" | "organization_not_found" | "member_not_found" | "session_not_found" | "intermediate_session_not_found";
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
    api_b2b_totp_v1_Migrate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_totp_v1_MigrateRequest"];
            };
        };
        responses: {
            /** @description The registration is in use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_totp_v1_MigrateResponse"];
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
                        error_type?: "active_totp_exists" | "pending_totp_exists" | "invalid_organization_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization, or no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found";
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
    api_b2b_recovery_codes_v1_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_recovery_codes_v1_GetResponse"];
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
                        error_type?: "no_active_recovery_code_backed_factor" | "invalid_organization_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description Every recovery code is spent; no such organization; or no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "recovery_codes_not_found" | "organization_not_found" | "member_not_found";
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
    api_b2b_recovery_codes_v1_Rotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_recovery_codes_v1_RotateRequest"];
            };
        };
        responses: {
            /** @description The new codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_recovery_codes_v1_RotateResponse"];
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
                        error_type?: "no_active_recovery_code_backed_factor" | "invalid_organization_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization, or no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found";
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
    api_b2b_recovery_codes_v1_Recover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_recovery_codes_v1_RecoverRequest"];
            };
        };
        responses: {
            /** @description The code was right and is now spent; the session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_recovery_codes_v1_RecoverResponse"];
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
                        error_type?: "action_available_only_once_primary_authentication_is_met" | "action_available_only_for_active_members" | "invalid_recovery_code" | "totp_code_used_as_recovery_code" | "no_active_recovery_code_backed_factor" | "no_session_arguments" | "member_session_member_id_mismatch" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_intermediate_session_token_for_organization" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description Every recovery code is spent; no such organization; no such member; no such session lives; or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "recovery_codes_not_found" | "organization_not_found" | "member_not_found" | "session_not_found" | "intermediate_session_not_found";
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
    api_discovery_v1_discovery_organizations_List: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_discovery_v1_discovery_ListRequest"];
            };
        };
        responses: {
            /** @description The organizations; there may be none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_discovery_v1_discovery_ListResponse"];
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
                        error_type?: "no_session_arguments" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The intermediate session is unknown, expired or spent, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "intermediate_session_not_found" | "session_not_found";
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
    api_discovery_v1_discovery_intermediate_sessions_Exchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_discovery_v1_discovery_intermediate_sessions_ExchangeRequest"];
            };
        };
        responses: {
            /** @description member_authenticated says whether a session came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_discovery_v1_discovery_intermediate_sessions_ExchangeResponse"];
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
                        error_type?: "invalid_session_token" | "invalid_locale" | "email_jit_provisioning_not_allowed" | "invalid_email_for_jit_provisioning" | "invalid_organization_id" | "invalid_intermediate_session_token_for_organization" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization, or the intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "intermediate_session_not_found";
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
    api_discovery_v1_discovery_organizations_Create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_discovery_v1_discovery_organizations_CreateRequest"];
            };
        };
        responses: {
            /** @description The organization and its member exist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_discovery_v1_discovery_organizations_CreateResponse"];
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
                        error_type?: "invalid_session_token" | "invalid_organization_name" | "invalid_organization_slug" | "organization_slug_already_used" | "invalid_organization_external_id" | "organization_external_id_already_used" | "invalid_organization_mfa_policy" | "invalid_organization_mfa_factor_setting" | "invalid_organization_allowed_mfa_methods" | "allowed_mfa_methods_required_for_restricted" | "invalid_organization_auth_method_settings" | "invalid_organization_allowed_auth_methods" | "allowed_auth_methods_required_for_restricted" | "invalid_organization_auth_factor_setting" | "invalid_restricted_email_setting" | "organization_settings_invalid_domain" | "organization_settings_domain_too_common" | "organization_settings_duplicate_domain" | "organization_settings_disposable_domain" | "action_not_allowed_email_domain_is_claimed" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "rbac_invalid_domain" | "rbac_domain_too_common" | "cannot_assign_default_rbac_role_id" | "invalid_rbac_role_assignment" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The intermediate session is unknown, expired or spent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "intermediate_session_not_found";
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
    api_organization_v1_Create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_CreateRequest"];
            };
        };
        responses: {
            /** @description The organization exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_CreateResponse"];
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
                        error_type?: "organization_name_missing" | "invalid_organization_name" | "invalid_organization_slug" | "organization_slug_already_used" | "invalid_organization_external_id" | "organization_external_id_already_used" | "invalid_organization_mfa_policy" | "invalid_organization_mfa_factor_setting" | "invalid_organization_allowed_mfa_methods" | "allowed_mfa_methods_required_for_restricted" | "invalid_organization_auth_method_settings" | "invalid_organization_allowed_auth_methods" | "allowed_auth_methods_required_for_restricted" | "invalid_organization_auth_factor_setting" | "invalid_restricted_email_setting" | "organization_settings_invalid_domain" | "organization_settings_domain_too_common" | "organization_settings_duplicate_domain" | "organization_settings_disposable_domain" | "organization_settings_invalid_claimed_domain" | "organization_settings_duplicate_claimed_domain" | "organization_settings_claimed_domain_too_common" | "rbac_invalid_domain" | "rbac_domain_too_common" | "cannot_assign_default_rbac_role_id" | "invalid_rbac_role_assignment" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
    api_organization_v1_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_GetResponse"];
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
                        error_type?: "invalid_organization_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found";
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
    api_organization_v1_Update: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_UpdateRequest"];
            };
        };
        responses: {
            /** @description The organization has changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_UpdateResponse"];
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
                        error_type?: "invalid_organization_name" | "invalid_organization_slug" | "organization_slug_already_used" | "invalid_organization_external_id" | "organization_external_id_already_used" | "invalid_organization_mfa_policy" | "invalid_organization_mfa_factor_setting" | "invalid_organization_allowed_mfa_methods" | "allowed_mfa_methods_required_for_restricted" | "invalid_organization_auth_method_settings" | "invalid_organization_allowed_auth_methods" | "allowed_auth_methods_required_for_restricted" | "invalid_organization_auth_factor_setting" | "invalid_restricted_email_setting" | "organization_settings_invalid_domain" | "organization_settings_domain_too_common" | "organization_settings_duplicate_domain" | "organization_settings_disposable_domain" | "organization_settings_invalid_claimed_domain" | "organization_settings_duplicate_claimed_domain" | "organization_settings_claimed_domain_too_common" | "invalid_organization_id" | "rbac_invalid_domain" | "rbac_domain_too_common" | "cannot_assign_default_rbac_role_id" | "invalid_rbac_role_assignment" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description Trusted metadata is not a member's to write, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "cannot_update_trusted_metadata" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "session_not_found";
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
    api_organization_v1_Delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_DeleteResponse"];
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
                        error_type?: "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "session_not_found";
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
    api_organization_v1_Search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_SearchRequest"];
            };
        };
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_SearchResponse"];
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
                        error_type?: "organization_search_missing_filter_name" | "organization_search_filter_name_not_recognized" | "organization_search_missing_filter_value" | "organization_search_expected_array_of_strings" | "organization_search_expected_boolean" | "organization_search_expected_string" | "organization_search_organization_name_fuzzy_too_short" | "organization_search_organization_slug_fuzzy_too_short" | "organization_search_member_email_fuzzy_too_short" | "organization_search_allowed_domain_fuzzy_too_short" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
    api_organization_v1_Metrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_MetricsResponse"];
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
                        error_type?: "invalid_organization_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found";
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
    api_organization_v1_DeleteExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization has no external id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_DeleteExternalIdResponse"];
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
                        error_type?: "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_Create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_organizations_members_CreateRequest"];
            };
        };
        responses: {
            /** @description The member exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_CreateResponse"];
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
                        error_type?: "invalid_email" | "duplicate_member_email" | "duplicate_member_phone_number" | "duplicate_member_external_id" | "invalid_organization_id" | "invalid_phone_number" | "invalid_phone_number_country_code" | "invalid_role" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_Get: {
        parameters: {
            query?: {
                /** @description The member, by id or external id. */
                member_id?: string;
                /** @description The member's address; letter case does not matter. */
                email_address?: string;
            };
            header?: never;
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_GetResponse"];
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
                        error_type?: "invalid_email" | "invalid_member_get_fields" | "invalid_organization_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization, or no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found";
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
    api_organization_v1_organizations_members_DangerouslyGet: {
        parameters: {
            query?: {
                /** @description True: a deleted member is found too. Absent: false. */
                include_deleted?: boolean;
            };
            header?: never;
            path: {
                /** @description The member's own id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_GetResponse"];
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
                        error_type?: "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "member_not_found";
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
    api_organization_v1_organizations_members_Update: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_organizations_members_UpdateRequest"];
            };
        };
        responses: {
            /** @description The member has changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_UpdateResponse"];
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
                        error_type?: "invalid_email" | "duplicate_member_email" | "retired_member_email" | "member_cannot_update_their_email_address" | "duplicate_member_phone_number" | "duplicate_member_phone_number_for_member" | "duplicate_member_external_id" | "invalid_mfa_default_method" | "default_mfa_member_missing_factor" | "invalid_organization_id" | "invalid_phone_number" | "invalid_phone_number_country_code" | "invalid_role" | "metadata_too_many_keys" | "metadata_too_large" | "metadata_invalid_format" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
                    };
                };
            };
            /** @description Trusted metadata is not a member's to write, or the credentials are wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "cannot_update_trusted_metadata" | "unauthorized_credentials";
                    };
                };
            };
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_Delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_DeleteResponse"];
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
                        error_type?: "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_Reactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member's own id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_organizations_members_ReactivateRequest"];
            };
        };
        responses: {
            /** @description The member is active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_ReactivateResponse"];
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
                        error_type?: "no_deleted_member_found_for_reactivation" | "email_unverified_for_reactivation" | "reactivation_email_belongs_to_another_member" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_Search: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_organizations_members_SearchRequest"];
            };
        };
        responses: {
            /** @description One page, with the organizations of its members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_SearchResponse"];
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
                        error_type?: "member_search_organization_ids_empty" | "member_search_missing_filter_name" | "member_search_filter_name_not_recognized" | "member_search_missing_filter_value" | "member_search_expected_array_of_strings" | "member_search_expected_boolean" | "member_search_expected_string" | "member_search_member_email_fuzzy_too_short" | "member_search_member_mfa_phone_number_fuzzy_too_short" | "member_search_organization_slug_fuzzy_too_short" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_DeleteMFAPhoneNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member has no phone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_DeleteMFAPhoneNumberResponse"];
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
                        error_type?: "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description The member has no phone; no such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "member_phone_number_not_found" | "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_DeleteTOTP: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member has no authenticator app. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_DeleteTOTPResponse"];
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
                        error_type?: "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description The member has no registration; no such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "totp_not_found" | "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_DeleteExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member has no external id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_DeleteExternalIdResponse"];
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
                        error_type?: "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_UnlinkRetiredEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_organizations_members_UnlinkRetiredEmailRequest"];
            };
        };
        responses: {
            /** @description The address is free. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_UnlinkRetiredEmailResponse"];
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
                        error_type?: "invalid_email" | "invalid_email_id" | "retired_email_missing_email_identifiers" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description The member has retired no such address; no such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "email_not_found" | "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_organization_v1_organizations_members_StartEmailUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_organization_v1_organizations_members_StartEmailUpdateRequest"];
            };
        };
        responses: {
            /** @description The mail is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_organization_v1_organizations_members_StartEmailUpdateResponse"];
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
                        error_type?: "invalid_email" | "invalid_locale" | "invalid_login_redirect_url" | "email_updates_available_only_for_active_members" | "member_has_no_active_verified_email" | "duplicate_member_email" | "desired_email_deactivated_by_different_member" | "desired_email_updating_for_different_member" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such organization; no such member; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found" | "session_not_found";
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
    api_b2b_session_v1_Get: {
        parameters: {
            query: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
                /** @description The member, by id or external id. */
                member_id: string;
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
                    "application/json": components["schemas"]["api_b2b_session_v1_GetResponse"];
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
                        error_type?: "invalid_organization_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization, or no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found" | "member_not_found";
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
    api_b2b_session_v1_Authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_session_v1_AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The session lives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_session_v1_AuthenticateResponse"];
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
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
    api_b2b_session_v1_Revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description A member session token: run the call with that member's permissions. */
                "X-Stytch-Member-Session"?: string;
                /** @description The same by session JWT. At most one of the two. */
                "X-Stytch-Member-SessionJWT"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_session_v1_RevokeRequest"];
            };
        };
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_session_v1_RevokeResponse"];
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
                        error_type?: "invalid_session_id" | "no_session_revoke_arguments" | "too_many_session_revoke_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "too_many_session_arguments" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description The session's roles do not grant the action, or the session belongs to another organization. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "session_authorization_error" | "session_authorization_tenancy_error";
                    };
                };
            };
            /** @description No such member, or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "member_not_found" | "session_not_found";
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
    api_b2b_session_v1_Exchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_session_v1_ExchangeRequest"];
            };
        };
        responses: {
            /** @description member_authenticated says whether a session came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_session_v1_ExchangeResponse"];
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
                        error_type?: "no_session_arguments" | "invalid_locale" | "insufficient_factors_for_session_exchange" | "incompatible_session_type" | "invalid_organization_id" | "too_many_session_arguments" | "invalid_session_token" | "unable_to_parse_session_jwt" | "jwt_invalid_issuer" | "jwt_invalid_audience" | "invalid_session_duration_minutes" | "custom_claims_too_large" | "stytch_claims_in_custom_claims" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such member; no such organization; or no such session lives. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "member_not_found" | "organization_not_found" | "session_not_found";
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
    api_b2b_session_v1_GetJWKS: {
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
                    "application/json": components["schemas"]["api_b2b_session_v1_GetJWKSResponse"];
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
    api_b2b_rbac_v1_Policy: {
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
                    "application/json": components["schemas"]["api_b2b_rbac_v1_PolicyResponse"];
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
    api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicyResponse"];
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
                        error_type?: "invalid_organization_id" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found";
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
    api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization, by its id, slug or external id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicyRequest"];
            };
        };
        responses: {
            /** @description The roles as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicyResponse"];
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
                        error_type?: "empty_rbac_role_id" | "rbac_org_custom_roles_only" | "rbac_role_duplicate" | "rbac_role_missing_permissions" | "empty_rbac_resource_id" | "rbac_permission_missing_actions" | "invalid_rbac_custom_role" | "invalid_organization_id" | "bad_request" | "invalid_project_id_authentication" | "invalid_secret_authentication";
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
            /** @description No such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        /** @enum {unknown} */
                        error_type?: "organization_not_found";
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
