// Generated from src/Storyline.Api/openapi.json by `npm run generate`.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The team's Instagram accounts, and how they can be connected */
        get: operations["ListAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a chat post to this account */
        post: operations["ActivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask Instagram how the account's token stands */
        post: operations["CheckAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch an account off for all chats; its token stays */
        post: operations["DeactivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many posts an account may still publish; asks Instagram */
        get: operations["GetQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch an account on again */
        post: operations["ReactivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back at Meta what was allowed, and forget the token */
        post: operations["RevokeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to connect accounts: answers where the browser goes */
        post: operations["ConnectAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as the demo admin; only in a try-out, only on its own machine */
        post: operations["SignInToDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget the browser's session */
        post: operations["SignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["GetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/category-mix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shares that hold now */
        get: operations["GetCategoryMix"];
        /** Start a new version of the mix */
        put: operations["SetCategoryMix"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/category-mix/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was posted in a chat against what the mix says */
        get: operations["GetCategoryMixDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/category-mix/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions, newest first */
        get: operations["ListCategoryMixVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The team's changes as server-sent events, as they are committed
         * @description Events named `change` say what changed; `heartbeat` comes first, and in silence. Read again what you show of that topic.
         */
        get: operations["ListenToChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The permanent record, newest first */
        get: operations["ListHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{historyId}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a recorded post did on Instagram, at each age */
        get: operations["ListPostMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One line of the record */
        get: operations["GetHistoryLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a post that was not seen is on Instagram; the first answer counts */
        post: operations["AnswerProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record as a CSV file, newest first; takes the list's filters, and has no pages */
        get: operations["ExportHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Locks that hold now or will; those that end first at the top */
        get: operations["ListLocks"];
        put?: never;
        /** Keep a picture out of the plan: by hand, outside a season, or for ever */
        post: operations["AddLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a lock away */
        delete: operations["RemoveLock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The library, newest first */
        get: operations["ListMedia"];
        put?: never;
        /** Take a picture or clip into the library */
        post: operations["UploadMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item, with its history, its locks and what keeps it out of the plan */
        get: operations["GetMedia"];
        put?: never;
        post?: never;
        /** Remove an item that never went out. An uploaded file goes too; one from a folder stays, and the next index takes it in again */
        delete: operations["DeleteMedia"];
        options?: never;
        head?: never;
        /** Change title, caption, link, sticker flag or category */
        patch: operations["EditMedia"];
        trace?: never;
    };
    "/api/v1/media/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an item away: no plan takes it, and no index brings it back */
        post: operations["ArchiveMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself; takes range requests */
        get: operations["GetMediaFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived item out again, if its file is there */
        post: operations["RestoreMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put tags on an item and take others off */
        post: operations["TagMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of the item */
        get: operations["GetThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/whynot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a picture is not in the plan, or when its turn comes */
        get: operations["ExplainMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many items, with an answer for each */
        post: operations["ChangeManyMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each category holds */
        get: operations["ListCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items that never can go out, and those that have not gone out for so many days */
        get: operations["ListDeadMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of active items that are the same picture, byte for byte or to the eye */
        get: operations["ListDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/reused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items that went out more than once, the most often posted first */
        get: operations["ListReusedMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/runway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many days the content of each category lasts */
        get: operations["GetRunway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every tag in use, the commonest first */
        get: operations["ListTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs a person, oldest first */
        get: operations["ListAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the loops are alive; 503 when one is silent for too long */
        get: operations["GetHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Traces of service operations, newest first */
        get: operations["ListRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the team stands: what is next, what happened, what needs a person */
        get: operations["GetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries of outside systems, newest first */
        get: operations["ListWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a delivery handled once more */
        post: operations["ReplayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{queueItemId}/auto-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Storyline publishes it now, by itself */
        post: operations["AutoPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{queueItemId}/posted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has posted it by hand */
        post: operations["MarkPosted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{queueItemId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never again */
        post: operations["RejectPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{queueItemId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not now: it may come again after a cool-down */
        post: operations["SkipPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{queueItemId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It does not go out by itself, but waits for the team */
        post: operations["StopPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes out by itself, newest first */
        get: operations["ListPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{publicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One, with every publish call that was made for it */
        get: operations["GetPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{publicationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a person says of a post of which nobody could tell whether it is out */
        post: operations["AnswerPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes out next, in order; cards that wait for the team included */
        get: operations["ListQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One planned post */
        get: operations["GetQueueItem"];
        put?: never;
        post?: never;
        /** Take a planned post out of the plan; its picture stays available */
        delete: operations["DropQueueItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/{id}/force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a planned post now, even while paused; the later ones move up one slot, unless its time was over */
        post: operations["ForceQueueItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a planned post to a time, ten minutes from every other one */
        post: operations["MoveQueueItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another picture into a planned post's place */
        post: operations["ReplacePicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/{id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let two planned posts of one chat trade their places */
        post: operations["SwapQueueItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month of the plan, by days of the chat's own zone */
        get: operations["GetCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill the free slots of the next days, today's remaining ones included */
        post: operations["CreatePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill days after the last planned slot */
        post: operations["ExtendPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/force-next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the earliest planned post now, even while paused; the later ones move up one slot, unless its time was over */
        post: operations["ForceNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What creating or extending a plan would do; writes nothing */
        get: operations["PreviewPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Empty a chat's plan; cards that wait for the team stay */
        post: operations["ResetQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The team's work chats and their settings */
        get: operations["GetSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of a work chat; its ETag is their version */
        get: operations["GetChatSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings, all or none; If-Match names the version that is changed */
        patch: operations["ChangeChatSettings"];
        trace?: never;
    };
    "/api/v1/settings/{chatId}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each category is published, first all that have no policy of their own */
        get: operations["ListPolicies"];
        /** Give a category, or all others, a policy of its own */
        put: operations["SetPolicy"];
        post?: never;
        /** Take a category's own policy away; the one for all others holds then */
        delete: operations["RemovePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{chatId}/policies/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a policy would have done with the posts of the last 90 days; changes nothing */
        get: operations["RehearsePolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{chatId}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move planned posts to the times of the current settings */
        post: operations["ReplanChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop posting in a chat */
        post: operations["PausePosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with posting */
        post: operations["ResumePosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/time-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time zones by city, region or part of a name; the best first */
        get: operations["FindTimeZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The team and its time zone */
        get: operations["GetTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the team's time zone; chats keep their own, and planned posts their times */
        patch: operations["ChangeTeam"];
        trace?: never;
    };
    "/api/v1/team/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did, how posts ended and who changed what; newest first */
        get: operations["ListActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The team's chats, work chats first */
        get: operations["ListChats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the team with their roles, in the order in which they joined */
        get: operations["ListUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a person a role, or switch their access off and on */
        patch: operations["ChangeUser"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A work chat that posts to an account. */
        AccountChatResponse: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description An Instagram account of the team, and how it stands. Nothing of its token is ever told. */
        AccountResponse: {
            canPublishStories: boolean;
            /** @description The work chats that post to it. */
            chats: components["schemas"]["AccountChatResponse"][];
            /**
             * Format: int32
             * @description Whole days until then.
             */
            daysLeft: null | number;
            displayName: string;
            /**
             * Format: date-time
             * @description When its token ends; null when it has none, or one without an end.
             */
            expiresAt: null | string;
            /** @description What people should know about it: each a sentence. */
            hints: string[];
            /** Format: uuid */
            id: string;
            /** @description Which of Meta's two logins connected it. */
            login: components["schemas"]["LoginKind"];
            /**
             * Format: date-time
             * @description When the token was last given, new or refreshed; null when there is none.
             */
            refreshedAt: null | string;
            /** @description Whether Storyline can speak for it, and if not, why. */
            state: components["schemas"]["AccountState"];
            username: string;
        };
        /** @description The team's Instagram accounts. */
        AccountsResponse: {
            /** @description Whether this installation calls Instagram at all (ENABLE_INSTAGRAM_API). */
            isInstagramOn: boolean;
            /** @description By user name; deactivated ones included. */
            items: components["schemas"]["AccountResponse"][];
            /** @description How accounts can be connected. */
            logins: components["schemas"]["LoginResponse"][];
        };
        /**
         * @description Whether Storyline can speak for an account, and if not, why.
         * @enum {string}
         */
        AccountState: "ready" | "ending" | "deactivated" | "noToken" | "expired" | "refused" | "sealed";
        /**
         * @description Where a line of the activity feed comes from.
         * @enum {string}
         */
        ActivityKind: "interaction" | "post" | "change";
        /** @description One thing that happened in the team. */
        ActivityResponse: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @description What a person said to the bot, how a post ended, or a change. */
            kind: components["schemas"]["ActivityKind"];
            /** @description What it was changed to, or null. */
            newValue: null | string;
            /** @description What it was before a change, or null. */
            oldValue: null | string;
            /** @description What it was about, or null. */
            subject: null | string;
            /** Format: uuid */
            userId: null | string;
            /** @description The command or button, the post's end, or the action as the audit log names it. */
            what: string;
            /** @description How the person is named; null when Storyline did it, or somebody on its machine. */
            who: null | string;
        };
        /** @description A state that needs a person. */
        AlertResponse: {
            /**
             * Format: int32
             * @description How often it was seen.
             */
            count: number;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: uuid */
            id: string;
            /** @description What is wrong, as a stable word: `card_not_sent`. */
            kind: string;
            /** Format: date-time */
            lastSeenAt: string;
            message: string;
            /** @description What it is about, for example a chat's id. */
            subject: string;
        };
        /** @enum {string} */
        AskReason: "needsPerson" | "noAccount" | "policyAsks" | "outsideHours" | null;
        AutoPostRequest: {
            /** @description Of a carousel: the pictures and clips that come after the planned post's own, in order, one to nine. Left out for other kinds. */
            furtherMediaIds?: null | string[];
            /** @description What it goes out as; a story when left out. */
            kind?: components["schemas"]["PublicationKind"];
        };
        /**
         * @description What can be done to many items at once.
         * @enum {string}
         */
        BulkAction: "archive" | "restore" | "categorise" | "tag";
        /** @description What became of one item of a change to many. */
        BulkItemResponse: {
            /** Format: uuid */
            id: string;
            /** @description `changed`, `unchanged`, `refused` or `unknown`. */
            outcome: string;
            /** @description Why it was not changed; null when it was. */
            reason: null | string;
        };
        /** @description One change to many items, in one step. */
        BulkRequest: {
            action: components["schemas"]["BulkAction"];
            /** @description For `tag`. */
            addTags?: null | string[];
            /** @description For `categorise`. */
            category?: null | string;
            /** @description 1 to 1,000. */
            ids: string[];
            /** @description For `tag`. */
            removeTags?: null | string[];
        };
        /** @description What a change to many items did, in the order of the ids. */
        BulkResponse: {
            /**
             * Format: int32
             * @description How many were changed.
             */
            changed: number;
            items: components["schemas"]["BulkItemResponse"][];
        };
        /** @description What is planned for a day of the chat's zone. */
        CalendarDayResponse: {
            /** Format: date */
            date: string;
            posts: components["schemas"]["QueueItemResponse"][];
        };
        /** @description A month of the plan. */
        CalendarResponse: {
            /** @description Every day of the month. */
            days: components["schemas"]["CalendarDayResponse"][];
            /** @description The chat's zone, whose days these are; IANA name. */
            timeZone: string;
        };
        /**
         * @description How much a card says.
         * @enum {string}
         */
        CaptionStyle: "enhanced" | "simple";
        /**
         * @description What happens to posts that were missed during a pause or downtime.
         * @enum {string}
         */
        CatchUpPolicy: "ask" | "gradual" | "skip";
        /** @description How far what was posted of one category is from its share of the mix. */
        CategoryDriftResponse: {
            /**
             * Format: double
             * @description Its ratio of what was posted; null when nothing was.
             */
            actual: null | number;
            /**
             * Format: double
             * @description In posts; negative: above.
             */
            belowTarget: number;
            /**
             * Format: double
             * @description The same once everything planned has gone out.
             */
            belowTargetWithPlan: number;
            category: string;
            /**
             * Format: int32
             * @description Posts that wait in the plan.
             */
            planned: number;
            /**
             * Format: int32
             * @description Posts since then.
             */
            posted: number;
            /**
             * Format: double
             * @description Its ratio of the mix; 0 when it is not in it.
             */
            target: number;
        };
        /**
         * @description A new version of the category mix.
         * @example {
         *       "ratios": {
         *         "memes": 0.7,
         *         "merch": 0.3
         *       },
         *       "reason": "more memes in summer"
         *     }
         */
        CategoryMixRequest: {
            /** @description By category: above 0, at most 1, to four decimals; they sum to 1. */
            ratios: {
                [key: string]: number;
            };
            /** @description Why; at most 300 characters. */
            reason?: null | string;
            /**
             * Format: int32
             * @description The version that was seen when this one was made, 0 when there was none: when another one holds by now, nothing is changed. Left out: whichever holds.
             */
            replaces?: null | number;
        };
        /** @description One version of the category mix. */
        CategoryMixResponse: {
            /**
             * Format: date-time
             * @description Null when the team has no mix yet.
             */
            effectiveFrom: null | string;
            /**
             * Format: date-time
             * @description Null while it holds.
             */
            effectiveTo: null | string;
            /** @description Why it was made. */
            reason: null | string;
            /** @description Largest first. */
            shares: components["schemas"]["CategoryShareResponse"][];
            /**
             * Format: int32
             * @description 1 for the first; 0 when the team has no mix yet.
             */
            version: number;
        };
        /** @description What a plan did with one category. */
        CategoryPlanResponse: {
            /**
             * Format: double
             * @description How far below its target the plan leaves it, in slots; negative: above.
             */
            belowTarget: number;
            category: string;
            /**
             * Format: int32
             * @description Items that were offered.
             */
            eligible: number;
            /**
             * Format: int32
             * @description Slots that were its turn and went to another category.
             */
            passedOn: number;
            /**
             * Format: int32
             * @description Slots it got.
             */
            planned: number;
            /** @description Why it has nothing more to give; null when it still has. */
            shortage: null | string;
            /**
             * Format: double
             * @description Its ratio of the mix.
             */
            target: number;
        };
        /** @description What policies would have done with one category's past posts. */
        CategoryRehearsalResponse: {
            /**
             * Format: int32
             * @description Would have gone out although somebody refused it.
             */
            againstWill: number;
            category: string;
            /**
             * Format: int32
             * @description Would have gone out by itself.
             */
            goesOut: number;
            /**
             * Format: int32
             * @description Asked: it needs a sticker or another step by hand.
             */
            needsPerson: number;
            /**
             * Format: int32
             * @description Asked: no Instagram account was chosen.
             */
            noAccount: number;
            /**
             * Format: int32
             * @description Asked: it was due outside the hours.
             */
            outsideHours: number;
            /**
             * Format: int32
             * @description Asked: the policy asks.
             */
            policyAsks: number;
        };
        /** @description How much of a category there is. */
        CategoryResponse: {
            /**
             * Format: int32
             * @description Items that are not archived.
             */
            active: number;
            category: string;
            /**
             * Format: int32
             * @description Items that could be planned now: active, acceptable to Instagram, not locked, not in the plan.
             */
            eligible: number;
            /**
             * Format: int32
             * @description Active items that never went out.
             */
            neverPosted: number;
        };
        /** @description A category's share of the plan. */
        CategoryShareResponse: {
            category: string;
            /**
             * Format: double
             * @description Above 0, at most 1; all of them sum to 1.
             */
            ratio: number;
        };
        /**
         * @description Says that something of the team changed and was committed.
         * @example {
         *       "topic": "history",
         *       "id": "019ab000-0000-7000-8000-000000000000"
         *     }
         */
        ChangeResponse: {
            /** @description What, when it is one thing. */
            id: null | string;
            /** @description queue, history, media, locks, mix, settings, alerts, accounts or publications. */
            topic: string;
        };
        /**
         * @description What a registered chat is for.
         * @enum {string}
         */
        ChatPurpose: "work" | "admin";
        /** @description A work chat and its settings. */
        ChatResponse: {
            /**
             * Format: uuid
             * @description The account that posts of this chat go to, or null.
             */
            activeInstagramAccountId: null | string;
            /** @description How much a card says. */
            captionStyle: components["schemas"]["CaptionStyle"];
            /** @description What happens to posts that were missed. */
            catchUpPolicy: components["schemas"]["CatchUpPolicy"];
            /** @description Cards go out, decisions are not recorded. */
            dryRunMode: boolean;
            enableInstagramApi: boolean;
            /** Format: uuid */
            id: string;
            isPaused: boolean;
            name: string;
            /** Format: date-time */
            pausedAt: null | string;
            /**
             * Format: int32
             * @description Local hour, 0 to 23, at which it closes; smaller than the start when it crosses midnight, equal for all day.
             */
            postingHoursEnd: number;
            /**
             * Format: int32
             * @description Local hour, 0 to 23, at which the posting window opens.
             */
            postingHoursStart: number;
            /**
             * Format: int32
             * @description 1 to 50.
             */
            postsPerDay: number;
            /**
             * Format: int32
             * @description Days a picture is locked after it was posted.
             */
            repostTtlDays: number;
            /** @description The team's admin chats are told of starts and stops; one switch for all chats of the team. */
            sendLifecycleNotifications: boolean;
            /** @description Cards say more than two lines. */
            showVerboseNotifications: boolean;
            /**
             * Format: int32
             * @description Days a picture is locked after it was skipped.
             */
            skipTtlDays: number;
            /**
             * Format: int64
             * @description Negative for groups.
             */
            telegramChatId: number;
            /** @description IANA name of the zone of the posting hours. */
            timeZone: string;
            /**
             * Format: int32
             * @description Raised by every change; the ETag of the chat's settings.
             */
            version: number;
        };
        ConnectRequest: {
            /** @description Facebook: the accounts of all pages that the person allows. Instagram: one account. */
            login: components["schemas"]["LoginKind"];
        };
        /** @description Where the person's browser goes next. */
        ConnectResponse: {
            /** @description Of Meta's login; it works once, for the browser that asked. */
            address: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description An item that only lies there. */
        DeadMediaResponse: {
            media: components["schemas"]["MediaSummaryResponse"];
            /** @description In words, for example `not posted for 120 days`. */
            why: string;
        };
        /**
         * @description What came of a decision about a planned post.
         * @enum {string}
         */
        DecisionOutcome: "done" | "dryRun" | "busy" | "alreadyHandled" | "tooLate" | "begun" | "stopped";
        /** @description What came of a decision about a planned post. Of two decisions at once one wins; the other is told who was first. */
        DecisionResponse: {
            /** @description For people: what was recorded, or who did what before. */
            message: string;
            outcome: components["schemas"]["DecisionOutcome"];
        };
        /** @description A post that left the plan. */
        DroppedPostResponse: {
            dropped: components["schemas"]["QueueItemResponse"];
            refill: null | components["schemas"]["PlannedPostResponse"];
        };
        /** @description Active items that are the same picture. */
        DuplicatesResponse: {
            /** @description Of the first item. */
            contentHash: string;
            /** @description The one worth keeping first; each with its distance from that one. */
            items: components["schemas"]["NearDuplicateResponse"][];
            /** @description `same`: they have the same bytes. `alike`: they look alike. */
            kind: string;
        };
        /** @description One figure of a post. */
        FigureResponse: {
            /** @description The part of it; null for the whole. */
            breakdown: null | string;
            /** @description Instagram's name: `views`, `reach`, `navigation`. */
            metric: string;
            /** @description Why there is none. */
            reason: null | string;
            state: components["schemas"]["MetricState"];
            /**
             * Format: int64
             * @description Null unless it was measured: not available is not zero.
             */
            value: null | number;
        };
        /** @description Whether the loops are alive. */
        HealthResponse: {
            /** @description False when a loop has been silent for longer than it may. */
            isHealthy: boolean;
            loops: components["schemas"]["LoopResponse"][];
        };
        /** @description A line of the permanent record: what became of a planned post. */
        HistoryItemResponse: {
            /** @description The Instagram account's user name; null when none was chosen. */
            account: null | string;
            /** @description Who did it; null when Storyline did, or somebody on its machine. */
            by: null | string;
            category: string;
            /**
             * Format: date-time
             * @description When the story was seen on Instagram; null when it was not.
             */
            confirmedAt: null | string;
            /** @description By what: `media_id`, `look`, or `person` when somebody said so. */
            confirmedHow: null | string;
            /**
             * Format: date-time
             * @description When it was posted, skipped, rejected, or failed.
             */
            decidedAt: string;
            /** @description Why it failed. */
            error: null | string;
            /** @description As it was when it was decided; so are the category and type. */
            fileName: string;
            /** Format: uuid */
            id: string;
            /** @description Its id on Instagram, when that is known. */
            instagramMediaId: null | string;
            /** Format: uuid */
            mediaId: string;
            method: components["schemas"]["PostingMethod"];
            mimeType: string;
            /** @description Its public address, when Instagram gave one. */
            permalink: null | string;
            /** @description Whether it was seen on Instagram. */
            proof: components["schemas"]["ProofState"];
            /**
             * Format: uuid
             * @description The planned post that ended here.
             */
            queueItemId: string;
            /** @description Why this picture was planned, in words. */
            reasons: string[];
            /** Format: date-time */
            scheduledFor: string;
            status: components["schemas"]["HistoryStatus"];
            /** @description Answers 404 when the item has none. */
            thumbnailUrl: string;
        };
        /**
         * @description What became of a planned post.
         * @enum {string}
         */
        HistoryStatus: "posted" | "skipped" | "rejected" | "failed";
        /**
         * @description Keeps a picture out of the plan.
         * @example {
         *       "mediaId": "019ab000-0000-7000-8000-000000000000",
         *       "until": "2027-01-31T00:00:00Z",
         *       "note": "after the sale"
         *     }
         */
        HoldRequest: {
            /**
             * Format: date-time
             * @description When it begins; left out: now.
             */
            from?: string;
            /** Format: uuid */
            mediaId: string;
            /** @description Why, for the team; at most 500 characters. */
            note?: null | string;
            reason?: null | components["schemas"]["LockReason"];
            /** @description Days of every year, in the team's time zone, on which it may go out, as in `11-25..12-31`; it is locked on all others. */
            season?: null | string;
            /**
             * Format: date-time
             * @description In the future; left out: for ever.
             */
            until?: string;
        };
        /** @description What came of holding a picture back. */
        HoldResponse: {
            /** @description False when it is locked so already; nothing changed. */
            added: boolean;
        };
        /** Format: binary */
        IFormFile: string;
        /** @description The last line of the record. */
        LastDecisionResponse: {
            /** Format: date-time */
            decidedAt: string;
            fileName: string;
            /** Format: uuid */
            mediaId: string;
            status: components["schemas"]["HistoryStatus"];
        };
        /** @description How many locks of one reason hold now. */
        LockCountResponse: {
            /** Format: int32 */
            count: number;
            reason: components["schemas"]["LockReason"];
        };
        /**
         * @description Why a media item may not be planned.
         * @enum {string}
         */
        LockReason: "recentPost" | "skipCooldown" | "manualHold" | "seasonal" | "permanentReject";
        /** @description A lock that keeps a picture out of the plan. */
        LockResponse: {
            category: string;
            fileName: string;
            /** @description False for a lock that is still to come, and while its season is open. */
            holdsNow: boolean;
            /** Format: uuid */
            id: string;
            /** @description Who set it; null when Storyline did, or somebody on its machine. */
            lockedBy: null | string;
            /** Format: date-time */
            lockedFrom: string;
            /**
             * Format: date-time
             * @description Null: for ever.
             */
            lockedUntil: null | string;
            /** Format: uuid */
            mediaId: string;
            note: null | string;
            reason: components["schemas"]["LockReason"];
            /** @description Days of every year, both included, on which the picture may go out, as in `11-25..12-31`; null: the lock has no season. */
            season: null | string;
        };
        /**
         * @description Which of Meta's two logins connected an account.
         * @enum {string}
         */
        LoginKind: "facebook" | "instagram";
        /** @description One of Meta's two logins. */
        LoginResponse: {
            /** @description Whether this installation has an app for it. */
            isConfigured: boolean;
            login: components["schemas"]["LoginKind"];
        };
        /** @description Whether a loop is alive, in whichever process it runs. */
        LoopResponse: {
            /** @description It has been silent for longer than it may. */
            isStale: boolean;
            /**
             * Format: date-time
             * @description When it last finished a tick.
             */
            lastTickAt: string;
            name: string;
        };
        /** @description A picture or clip with all that is known of it. */
        MediaDetailsResponse: {
            /** @description The latest lines of the record about it, newest first; at most 20. All of them: the history, filtered by mediaId. */
            history: components["schemas"]["HistoryItemResponse"][];
            item: components["schemas"]["MediaItemResponse"];
            /** @description Locks that hold now. */
            locks: components["schemas"]["LockResponse"][];
            /** @description Active items that look like it, the nearest first. */
            nearDuplicates: components["schemas"]["NearDuplicateResponse"][];
            /** @description Why it may not be planned now, in words; empty when it may. */
            obstacles: string[];
        };
        /** @description A picture or clip of the library. */
        MediaItemResponse: {
            /**
             * Format: date-time
             * @description When a person put it away; null otherwise.
             */
            archivedAt: null | string;
            caption: null | string;
            category: string;
            /** @description SHA-256 of the file's bytes, lower-case hexadecimal: two items with the same are the same picture. */
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: double
             * @description Length of a clip; null for pictures.
             */
            durationSeconds: null | number;
            /** @description The file's name in its folder. */
            fileName: string;
            /** @description Where the file lies on Storyline's machine. */
            filePath: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            fileSize: number;
            /** @description The file itself; takes range requests. */
            fileUrl: string;
            /**
             * Format: int32
             * @description Pixels as displayed; 0 when not probed.
             */
            height: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            indexedAt: string;
            /** @description False when archived or when its file is gone. */
            isActive: boolean;
            isVideo: boolean;
            /** Format: date-time */
            lastPostedAt: null | string;
            linkUrl: null | string;
            /** @description By content, not by name. */
            mimeType: string;
            /** @description Needs a sticker or another step that only a person can do. */
            requiresInteraction: boolean;
            source: components["schemas"]["MediaSource"];
            tags: string[];
            /** @description Null when none could be made. */
            thumbnailUrl: null | string;
            /** Format: int32 */
            timesPosted: number;
            title: null | string;
            /** @description What Instagram's story rules say about the file. */
            verdict: components["schemas"]["MediaVerdict"];
            /** @description One sentence each: what, why, how to mend. */
            verdictReasons: string[];
            /**
             * Format: int32
             * @description Pixels as displayed; 0 when not probed.
             */
            width: number;
        };
        /** @description What is to change of an item, as a JSON merge patch: what is left out stays as it is, null takes it away. */
        MediaPatchRequest: {
            /** @description At most 2,200 characters, kept as typed. */
            caption?: null | string;
            /** @description Cannot be taken away. The file stays where it is, and no index changes it back. */
            category?: null | string;
            /** @description Begins with https:// or http://. */
            linkUrl?: null | string;
            /** @description Needs a sticker or another step that only a person can do; null is false. */
            requiresInteraction?: null | boolean;
            /** @description At most 300 characters, on one line. */
            title?: null | string;
        };
        /**
         * @description How an item came into the library.
         * @enum {string}
         */
        MediaSource: "folder" | "upload" | "telegram";
        /** @description What a list shows of a picture or clip. */
        MediaSummaryResponse: {
            caption: null | string;
            category: string;
            fileName: string;
            /**
             * Format: int32
             * @description Pixels as displayed; 0 when not probed.
             */
            height: number;
            /** Format: uuid */
            id: string;
            isVideo: boolean;
            /** Format: date-time */
            lastPostedAt: null | string;
            mimeType: string;
            /** @description Null when none could be made. */
            thumbnailUrl: null | string;
            /** Format: int32 */
            timesPosted: number;
            /**
             * Format: int32
             * @description Pixels as displayed; 0 when not probed.
             */
            width: number;
        };
        /**
         * @description What Instagram's story rules say about a file.
         * @enum {string}
         */
        MediaVerdict: "valid" | "warning" | "invalid" | "notProbed";
        /** @description Who is signed in. */
        MemberResponse: {
            /**
             * Format: date-time
             * @description When the session ends.
             */
            expiresAt: string;
            /** @description How they are named to others: `@ana`. */
            name: string;
            role: components["schemas"]["TeamRole"];
            /** Format: uuid */
            teamId: string;
            /**
             * Format: uuid
             * @description Null for the demo admin before anybody spoke to the bot.
             */
            userId: null | string;
        };
        /**
         * @description Whether a figure could be had.
         * @enum {string}
         */
        MetricState: "measured" | "notAvailable" | "failed";
        /** @description What was posted against what the mix says. */
        MixDriftResponse: {
            /**
             * Format: double
             * @description How far a category can be from its target once the plan has run, in posts.
             */
            bound: number;
            /** @description Those of the mix, the largest first, and behind them what was posted without being in it. */
            categories: components["schemas"]["CategoryDriftResponse"][];
            /**
             * Format: int32
             * @description Posts since then.
             */
            posts: number;
            /**
             * Format: date-time
             * @description What was posted before does not count: 28 days ago, or when the mix in force began.
             */
            since: string;
            /**
             * Format: int32
             * @description The version of the mix; 0 when the team has none yet.
             */
            version: number;
        };
        /** @description A post at its new time. */
        MovedPostResponse: {
            /** @description The time is outside the chat's posting hours; it goes out all the same. */
            isOutsideHours: boolean;
            post: components["schemas"]["QueueItemResponse"];
        };
        /** @description Where a planned post goes. */
        MoveRequest: {
            /** @description ISO 8601 with an offset, or a time of the chat's zone: `14:30`, `tomorrow 9:00`, `2026-11-24 14:30`. */
            at: string;
        };
        NamedOfHistoryStatus: {
            value?: components["schemas"]["HistoryStatus"];
        };
        NamedOfLockReason: {
            value?: components["schemas"]["LockReason"];
        };
        NamedOfMediaSource: {
            value?: components["schemas"]["MediaSource"];
        };
        NamedOfMediaVerdict: {
            value?: components["schemas"]["MediaVerdict"];
        };
        NamedOfPublicationStep: {
            value?: components["schemas"]["PublicationStep"];
        };
        NamedOfPublishingMode: {
            value?: components["schemas"]["PublishingMode"];
        };
        NamedOfWebhookState: {
            value?: components["schemas"]["WebhookState"];
        };
        /** @description An item that looks like another. */
        NearDuplicateResponse: {
            /**
             * Format: int32
             * @description Of 64 bits of how they look, so many differ: 0 is the same to the eye, 7 is the most that counts as alike.
             */
            distance: number;
            item: components["schemas"]["MediaSummaryResponse"];
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfActivityResponse: {
            items: components["schemas"]["ActivityResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfAlertResponse: {
            items: components["schemas"]["AlertResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfCategoryMixResponse: {
            items: components["schemas"]["CategoryMixResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfDuplicatesResponse: {
            items: components["schemas"]["DuplicatesResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfHistoryItemResponse: {
            items: components["schemas"]["HistoryItemResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfLockResponse: {
            items: components["schemas"]["LockResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfMediaItemResponse: {
            items: components["schemas"]["MediaItemResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfPublicationResponse: {
            items: components["schemas"]["PublicationResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfQueueItemResponse: {
            items: components["schemas"]["QueueItemResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfRunResponse: {
            items: components["schemas"]["RunResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfTagCountResponse: {
            items: components["schemas"]["TagCountResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfUserResponse: {
            items: components["schemas"]["UserResponse"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next; null when there is none. */
        PageOfWebhookResponse: {
            items: components["schemas"]["WebhookResponse"][];
            nextCursor: null | string;
        };
        /** @description What stopping the posting did. */
        PauseResponse: {
            /** @description False when it was paused already. */
            changed: boolean;
        };
        /** @description A post of a plan or of a preview. */
        PlannedPostResponse: {
            category: string;
            fileName: string;
            /** Format: uuid */
            mediaId: string;
            /** @description Why this one, in words. */
            reasons: string[];
            /** Format: date-time */
            scheduledFor: string;
            /**
             * Format: int64
             * @description `yyyyMMddNN`: the posting date and the place in that day.
             */
            slotNumber: number;
            /** @description Answers 404 when the item has none. */
            thumbnailUrl: string;
        };
        /**
         * @description How far to plan.
         * @example {
         *       "days": 7
         *     }
         */
        PlanRequest: {
            /**
             * Format: uuid
             * @description The work chat; left out: the team's first.
             */
            chatId?: null | string;
            /**
             * Format: int32
             * @description Posting days, 1 to 366.
             */
            days: number;
            /**
             * Format: int64
             * @description Given again, the same library and plan give the same answer; left out, it follows from the plan.
             */
            seed?: null | number;
        };
        /** @description What a plan did, or a preview would do. */
        PlanResponse: {
            /** @description What each category of the mix got. */
            categories: components["schemas"]["CategoryPlanResponse"][];
            /** @description In the order of their slots. */
            posts: components["schemas"]["PlannedPostResponse"][];
            /**
             * Format: int64
             * @description Given again, the same library and plan give the same answer.
             */
            seed: number;
            /**
             * Format: int32
             * @description Slots for which nothing was eligible; the categories say why.
             */
            skippedSlots: number;
        };
        /** @description How a category is to be published. */
        PolicyRequest: {
            /**
             * Format: int32
             * @description 0 to 23.
             */
            hoursEnd?: null | number;
            /**
             * Format: int32
             * @description 0 to 23; left out, like the end, for all day.
             */
            hoursStart?: null | number;
            mode: components["schemas"]["PublishingMode"];
            /**
             * Format: int32
             * @description The version of its own policy that was seen, 0 when it had none; left out: whatever it is now.
             */
            replaces?: null | number;
            /**
             * Format: int32
             * @description 0 to 240 minutes; left out: 0.
             */
            vetoMinutes?: null | number;
        };
        /** @description How a category of a chat is published. */
        PolicyResponse: {
            /** @description Null: every category that has no policy of its own. */
            category: null | string;
            /**
             * Format: int32
             * @description Local hour at which it ends; not after the start when it crosses midnight.
             */
            hoursEnd: null | number;
            /**
             * Format: int32
             * @description Local hour from which on it is automatic; null, like the end, for all day.
             */
            hoursStart: null | number;
            /** @description False when the policy for all others holds, or none. */
            isOwn: boolean;
            /** @description Who publishes; asking when no policy holds. */
            mode: components["schemas"]["PublishingMode"];
            /**
             * Format: int32
             * @description Of its own policy; 0 when it has none. A write names it as the one that it replaces.
             */
            version: number;
            /**
             * Format: int32
             * @description So long before it goes out the card can be stopped.
             */
            vetoMinutes: number;
        };
        /**
         * @description Who did the posting.
         * @enum {string}
         */
        PostingMethod: "instagramApi" | "telegramManual";
        /** @description How a post did on Instagram. */
        PostMetricsResponse: {
            /** @description By age; empty when nothing was read yet. */
            readings: components["schemas"]["ReadingResponse"][];
        };
        ProblemDetails: {
            detail?: null | string;
            instance?: null | string;
            /** Format: int32 */
            status?: null | number;
            title?: null | string;
            type?: null | string;
        };
        ProofAnswerRequest: {
            /** @description Whether the post is on Instagram. The record itself stays as it is, whatever the answer. */
            isLive: boolean;
        };
        /** @description What came of saying whether a post is on Instagram. */
        ProofAnswerResponse: {
            /** @description False: it was seen, or answered, before, and nothing was changed. */
            isFirst: boolean;
            /** @description For people: what the post's card says now. */
            message: string;
        };
        /**
         * @description Whether a post has been seen on Instagram.
         * @enum {string}
         */
        ProofState: "none" | "searching" | "asked" | "confirmed" | "denied" | "givenUp";
        /**
         * @description Where a picture stands with the plan.
         * @enum {string}
         */
        ProspectOutcome: "planned" | "hindered" | "outOfMix" | "lockComes" | "waits";
        /** @description Why a picture is, or is not, in the plan. */
        ProspectResponse: {
            /**
             * Format: date-time
             * @description When it goes out, or would if the plan were extended far enough now; null when it would not within a year, or cannot.
             */
            at: null | string;
            /**
             * Format: int32
             * @description How many pictures of its category are before it; null when it does not wait.
             */
            before: null | number;
            category: string;
            /**
             * Format: uuid
             * @description The chat in whose plan it is, which may be another of the team's; null when it is in none.
             */
            chatId: null | string;
            fileName: string;
            /**
             * Format: date-time
             * @description When a lock begins, or its season closes, before its turn comes; null when none does.
             */
            lockedFrom: null | string;
            /** Format: uuid */
            mediaId: string;
            /** @description What keeps it out, in words. */
            obstacles: string[];
            outcome: components["schemas"]["ProspectOutcome"];
            /**
             * Format: double
             * @description Its category's ratio of the mix; null when it does not wait.
             */
            share: null | number;
        };
        /**
         * @description What a person says of a post of which nobody could tell whether it is on Instagram.
         * @enum {string}
         */
        PublicationAnswer: "live" | "notLive" | "checkAgain";
        PublicationAnswerRequest: {
            answer: components["schemas"]["PublicationAnswer"];
        };
        PublicationAnswerResponse: {
            /** @description For people: what came of the answer. */
            message: string;
        };
        /**
         * @description What is published on Instagram.
         * @default story
         * @enum {string}
         */
        PublicationKind: "story" | "feed" | "reel" | "carousel";
        /** @description A post that goes out, or went out, by itself. */
        PublicationResponse: {
            /** @description The Instagram account's user name. */
            account: null | string;
            /** @description The publish calls; empty in lists. */
            calls: components["schemas"]["PublishCallResponse"][];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it goes out; until then it can be stopped.
             */
            dueAt: string;
            /** Format: int32 */
            failures: number;
            fileName: string;
            /** @description Of a carousel: what goes out after MediaId, in order; empty for other kinds. */
            furtherMediaIds: string[];
            /** Format: uuid */
            id: string;
            /** @description Instagram's id of the story or post; null while it is not out, or when it could not be told which one it is. */
            instagramMediaId: null | string;
            /** @description A dry run: everything up to the upload, and nothing on Instagram. */
            isRehearsal: boolean;
            kind: components["schemas"]["PublicationKind"];
            lastError: null | string;
            /** Format: uuid */
            mediaId: string;
            /** @description How it ended, in words. */
            outcome: null | string;
            permalink: null | string;
            /**
             * Format: uuid
             * @description The planned post.
             */
            queueItemId: string;
            /** @description Who asked for it with a tap; null when a policy did. */
            requestedBy: null | string;
            step: components["schemas"]["PublicationStep"];
            thumbnailUrl: string;
            /**
             * Format: date-time
             * @description Since when nobody can tell whether it is out; null when that is known.
             */
            unconfirmedAt: null | string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description The committed steps of an automatic publish, in order, and its ends.
         * @enum {string}
         */
        PublicationStep: "claimed" | "uploaded" | "container" | "ready" | "publishing" | "unconfirmed" | "published" | "failed" | "cancelled" | "rehearsed";
        /** @description One call of Instagram's publish; there is a second only when the first is proven not to have gone out. */
        PublishCallResponse: {
            /** @description What Instagram answered; null when it did not. */
            answer: null | string;
            /** Format: date-time */
            answeredAt: null | string;
            /** Format: int32 */
            attempt: number;
            /** Format: date-time */
            startedAt: string;
        };
        /**
         * @description Who publishes.
         * @enum {string}
         */
        PublishingMode: "ask" | "automatic";
        /** @description A planned post and its picture. */
        QueueItemResponse: {
            /**
             * Format: uuid
             * @description The chat to which its card goes.
             */
            chatId: string;
            /** Format: uuid */
            id: string;
            /** @description Sent ahead of its time by a person. */
            isForced: boolean;
            /** @description Why not, the last time. */
            lastError: null | string;
            media: components["schemas"]["MediaSummaryResponse"];
            /** Format: date-time */
            nextRetryAt: null | string;
            /** @description Why this one, in words. */
            reasons: string[];
            /**
             * Format: int32
             * @description How often its card could not be sent.
             */
            retryCount: number;
            /** Format: date-time */
            scheduledFor: string;
            /**
             * Format: int64
             * @description The slot it holds, as `yyyyMMddNN`; null when it was forced ahead.
             */
            slotNumber: null | number;
            status: components["schemas"]["QueueStatus"];
            /**
             * Format: uuid
             * @description The picture that was planned before this one took its slot.
             */
            swappedFrom: null | string;
        };
        /**
         * @description Where a planned post stands.
         * @enum {string}
         */
        QueueStatus: "scheduled" | "claimed" | "awaitingTeam" | "publishing" | "unconfirmed" | "failed";
        /** @description How many posts an account may still publish through Instagram's API. */
        QuotaResponse: {
            /** Format: int32 */
            left: number;
            /** Format: int32 */
            total: number;
            /**
             * Format: int32
             * @description Posts of the last WindowHours hours.
             */
            used: number;
            /** Format: double */
            windowHours: number;
        };
        /** @description The figures of a post at one age. */
        ReadingResponse: {
            /**
             * Format: int32
             * @description 1, 3, 6, 12 or 23 hours since the post, or 24 for the final ones.
             */
            ageHours: number;
            figures: components["schemas"]["FigureResponse"][];
            /**
             * Format: date-time
             * @description When they were read.
             */
            takenAt: string;
        };
        /**
         * @description What a policy would have done with a past post.
         * @enum {string}
         */
        RehearsalOutcome: "againstWill" | "goesOut" | "asks";
        /** @description What policies would have done with the posts of the last 90 days. Nothing was changed. */
        RehearsalResponse: {
            categories: components["schemas"]["CategoryRehearsalResponse"][];
            /** @description Those first that would have gone out although somebody refused them; at most 200. */
            posts: components["schemas"]["RehearsedPostResponse"][];
            /**
             * Format: date-time
             * @description The first moment that counts.
             */
            since: string;
            /** Format: int32 */
            total: number;
        };
        /** @description A past post and what a policy would have done with it. */
        RehearsedPostResponse: {
            category: string;
            /** @description What became of it. */
            decided: components["schemas"]["HistoryStatus"];
            /** Format: date-time */
            dueAt: string;
            fileName: string;
            /**
             * Format: uuid
             * @description Its line of the record.
             */
            historyId: string;
            /** Format: uuid */
            mediaId: string;
            outcome: components["schemas"]["RehearsalOutcome"];
            why: null | components["schemas"]["AskReason"];
        };
        ReplaceRequest: {
            /**
             * Format: uuid
             * @description The picture that takes the place.
             */
            mediaId: string;
        };
        /** @description What replanning did. */
        ReplanResponse: {
            /**
             * Format: int32
             * @description Planned posts that have a new time.
             */
            moved: number;
        };
        /** @description What emptying the plan did. */
        ResetResponse: {
            /**
             * Format: int32
             * @description Planned posts that left; cards that wait for the team stay.
             */
            removed: number;
        };
        /** @description What going on with posting did. */
        ResumeResponse: {
            /** @description False when it was not paused. */
            changed: boolean;
            /**
             * Format: int32
             * @description Posts whose time passed meanwhile; the team says in its chat what becomes of them.
             */
            missed: number;
        };
        /** @description Whose tokens were taken back. */
        RevocationResponse: {
            /** @description The account, and with Facebook all that the same person had allowed. */
            usernames: string[];
        };
        /** @description The trace of one service operation that did something. */
        RunResponse: {
            /** Format: int64 */
            durationMs: number;
            errorMessage: null | string;
            errorType: null | string;
            /** Format: uuid */
            id: string;
            method: string;
            service: string;
            /** Format: date-time */
            startedAt: string;
            status: components["schemas"]["RunStatus"];
            /** @description What came of it, as free-form facts. */
            summary: Record<string, never>;
            /** @description The door: `telegram`, `cli`, `api` or `clock`. */
            trigger: string;
            /**
             * Format: uuid
             * @description Null when Storyline did it by itself, or somebody on its machine.
             */
            userId: null | string;
        };
        /**
         * @description How a service operation ended.
         * @enum {string}
         */
        RunStatus: "succeeded" | "failed" | "cancelled";
        /** @description How long the content of a category lasts. */
        RunwayResponse: {
            /**
             * Format: int32
             * @description Items that are not archived.
             */
            active: number;
            category: string;
            /**
             * Format: double
             * @description Days until nothing is left to post, with what is planned and what comes back counted in; null: it goes on for ever.
             */
            daysLeft: null | number;
            /**
             * Format: int32
             * @description Items that could be planned now.
             */
            eligible: number;
            /**
             * Format: int32
             * @description Active items that never went out.
             */
            neverPosted: number;
            /**
             * Format: double
             * @description Its part of the mix, 0 to 1; 0 when the mix leaves it out.
             */
            share: number;
        };
        /** @description One setting that was changed. */
        SettingDifferenceResponse: {
            newValue: string;
            oldValue: string;
            /** @description Its name, as the command line and the audit log have it: `posts-per-day`. */
            setting: string;
        };
        /** @description What a change of settings did. */
        SettingsChangeResponse: {
            /** @description What was changed; empty when everything was so already. */
            changes: components["schemas"]["SettingDifferenceResponse"][];
            /** @description The settings as they are now. */
            chat: components["schemas"]["ChatResponse"];
            /**
             * Format: int32
             * @description Posts that were planned by the old settings and stand at their old times; replanning moves them.
             */
            plannedBefore: number;
        };
        /** @description A JSON merge patch (RFC 7396) of a chat's settings: what is absent stays as it is. */
        SettingsPatchRequest: {
            /**
             * Format: uuid
             * @description An account of the team that is active; null for none. The only one that may be null.
             */
            activeInstagramAccountId?: null | string;
            captionStyle?: null | components["schemas"]["CaptionStyle"];
            catchUpPolicy?: null | components["schemas"]["CatchUpPolicy"];
            dryRunMode?: null | boolean;
            enableInstagramApi?: null | boolean;
            isPaused?: null | boolean;
            /**
             * Format: int32
             * @description Local hour, 0 to 23; smaller than the start: after midnight; the same: all day.
             */
            postingHoursEnd?: null | number;
            /**
             * Format: int32
             * @description Local hour, 0 to 23.
             */
            postingHoursStart?: null | number;
            /**
             * Format: int32
             * @description 1 to 50, and no more than fit into the posting hours ten minutes apart.
             */
            postsPerDay?: null | number;
            /**
             * Format: int32
             * @description 1 to 3650.
             */
            repostTtlDays?: null | number;
            sendLifecycleNotifications?: null | boolean;
            showVerboseNotifications?: null | boolean;
            /**
             * Format: int32
             * @description 1 to 3650.
             */
            skipTtlDays?: null | number;
            /** @description IANA name. */
            timeZone?: null | string;
        };
        /** @description The team's settings. */
        SettingsResponse: {
            /** @description Its work chats, oldest first. */
            chats: components["schemas"]["ChatResponse"][];
        };
        /** @description A new session. A browser gets the token as a cookie too, which its scripts cannot read and which goes only to /api. */
        SignInResponse: {
            /** @description For the header `Authorization: Bearer …`; holds for 30 minutes. */
            accessToken: string;
            member: components["schemas"]["MemberResponse"];
        };
        /** @description How the team stands. */
        StatusResponse: {
            /** @description What needs an admin; empty for others. */
            alerts: components["schemas"]["AlertResponse"][];
            /**
             * Format: int32
             * @description Cards that wait for a decision.
             */
            awaiting: number;
            chat: null | components["schemas"]["ChatResponse"];
            last: null | components["schemas"]["LastDecisionResponse"];
            library: components["schemas"]["CategoryResponse"][];
            locks: components["schemas"]["LockCountResponse"][];
            /** @description The loops' signs of life. */
            loops: components["schemas"]["LoopResponse"][];
            next: null | components["schemas"]["QueueItemResponse"];
            /**
             * Format: int32
             * @description Posts of the last 24 hours.
             */
            postsInADay: number;
            /**
             * Format: int32
             * @description Posts that are still only planned.
             */
            queued: number;
            /** @description How many days the content of each category lasts. */
            runway: components["schemas"]["RunwayResponse"][];
        };
        /** Format: binary */
        Stream: string;
        /** @description Two posts that traded their places, as they are now. */
        SwappedPostsResponse: {
            one: components["schemas"]["QueueItemResponse"];
            other: components["schemas"]["QueueItemResponse"];
        };
        SwapRequest: {
            /**
             * Format: uuid
             * @description The other planned post.
             */
            with: string;
        };
        /** @description A tag in use. */
        TagCountResponse: {
            /**
             * Format: int32
             * @description How many items have it.
             */
            items: number;
            tag: string;
        };
        /** @description Words to put on an item and to take off. Kept in lower case, without a hash sign; at most 60 characters each and 30 on one item. */
        TagsRequest: {
            add?: null | string[];
            remove?: null | string[];
        };
        /** @description A chat that serves the team. */
        TeamChatResponse: {
            /** Format: uuid */
            id: string;
            isPaused: boolean;
            name: string;
            /** @description Cards go to work chats, alerts to admin chats. */
            purpose: components["schemas"]["ChatPurpose"];
            /**
             * Format: int64
             * @description Negative for groups.
             */
            telegramChatId: number;
        };
        /** @description A change of the team; what is left out stays as it is. */
        TeamRequest: {
            /** @description IANA name. Chats keep their own zones, and planned posts their times. */
            timeZone?: null | string;
        };
        /** @description The team of whoever is signed in. */
        TeamResponse: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Its word on the command line. */
            slug: string;
            /** @description IANA name of the zone in which the team thinks: seasons of locks begin and end at its midnight. Each chat has a zone of its own. */
            timeZone: string;
        };
        /**
         * @description What a member may do; each role may do what the ones before it may.
         * @enum {string}
         */
        TeamRole: "member" | "operator" | "admin";
        /** @description A time zone that posting hours can be read in. */
        TimeZoneResponse: {
            /** @description IANA name. */
            id: string;
            /**
             * Format: int32
             * @description How far its clocks are ahead of UTC at the moment.
             */
            utcOffsetMinutes: number;
        };
        /** @description What became of an upload. */
        UploadResponse: {
            item: components["schemas"]["MediaItemResponse"];
            /** @description Active items that look like a new one, the nearest first. */
            nearDuplicates: components["schemas"]["NearDuplicateResponse"][];
            /** @description `added`, or `duplicate`: the library has the same bytes already, perhaps archived, and nothing was stored. */
            outcome: string;
        };
        /** @description A change of a person's place in the team; what is left out stays as it is. */
        UserRequest: {
            isActive?: null | boolean;
            role?: null | components["schemas"]["TeamRole"];
        };
        /** @description A person of the team. */
        UserResponse: {
            /** Format: uuid */
            id: string;
            /** @description False: their access to this team is switched off. */
            isActive: boolean;
            /**
             * Format: date-time
             * @description Their first word or tap in this team.
             */
            joinedAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** @description How they are named to others: `@ana`. */
            name: string;
            role: components["schemas"]["TeamRole"];
            /** Format: int64 */
            telegramUserId: number;
            /**
             * Format: int32
             * @description Posts they marked as posted, in all their teams.
             */
            totalPosts: number;
        };
        /** @description A delivery of an outside system. What it says is not shown. */
        WebhookResponse: {
            /**
             * Format: int32
             * @description How often its handling was begun.
             */
            attempts: number;
            /** Format: uuid */
            id: string;
            /** @description Why it was ignored or given up. */
            reason: null | string;
            /** Format: date-time */
            receivedAt: string;
            source: string;
            state: components["schemas"]["WebhookState"];
            /** @description What it is about. */
            topic: string;
            /**
             * Format: date-time
             * @description The sender's own time; null when it gave none.
             */
            triggeredAt: null | string;
        };
        /**
         * @description Where a received webhook stands.
         * @enum {string}
         */
        WebhookState: "received" | "done" | "ignored" | "dead";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ActivateAccount: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CheckAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DeactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RevokeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ConnectAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignInToDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResponse"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetCategoryMix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryMixResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SetCategoryMix: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryMixRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryMixResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetCategoryMixDrift: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MixDriftResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListCategoryMixVersions: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCategoryMixResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListenToChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListHistory: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
                mediaId?: string;
                /** @description Decided at this time or later. */
                since?: string;
                status?: "posted" | "skipped" | "rejected" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHistoryItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListPostMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                historyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostMetricsResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetHistoryLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItemResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AnswerProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofAnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofAnswerResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportHistory: {
        parameters: {
            query?: {
                mediaId?: string;
                /** @description Decided at this time or later. */
                since?: string;
                status?: "posted" | "skipped" | "rejected" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["Stream"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListLocks: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Only locks of this reason; all when left out. */
                reason?: "recentPost" | "skipCooldown" | "manualHold" | "seasonal" | "permanentReject";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLockResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AddLock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RemoveLock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListMedia: {
        parameters: {
            query?: {
                /** @description False: archived items, or whose file is gone. Left out: active ones. */
                active?: boolean;
                addedFrom?: string;
                /** @description Exclusive. */
                addedUntil?: string;
                /** @description True: put away by a person, and then `active` does not count. False: not. */
                archived?: boolean;
                category?: string;
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description True: posted at least once. False: never. */
                posted?: boolean;
                /** @description How it came into the library. */
                source?: "folder" | "upload" | "telegram";
                tag?: string;
                /** @description A part of the file name, title or caption, without regard to case. */
                text?: string;
                verdict?: "valid" | "warning" | "invalid" | "notProbed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMediaItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    UploadMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                } & {
                    category: string;
                } & {
                    caption?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaDetailsResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DeleteMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    EditMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediaPatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ArchiveMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetMediaFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            /** @description Partial Content */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RestoreMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TagMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["Stream"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExplainMedia: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProspectResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeManyMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListDeadMedia: {
        parameters: {
            query?: {
                days?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadMediaResponse"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListDuplicates: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDuplicatesResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListReusedMedia: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaSummaryResponse"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetRunway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunwayResponse"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListTags: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTagCountResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListAlerts: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAlertResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
        };
    };
    ListRuns: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRunResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListWebhooks: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description Left out: all. */
                state?: "received" | "done" | "ignored" | "dead";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfWebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReplayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AutoPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueItemId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["AutoPostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MarkPosted: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RejectPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SkipPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StopPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListPublications: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description True: those on their way; false: those that have come to an end. */
                open?: boolean;
                /** @description Those at this step; unconfirmed: those of which nobody can tell whether they are out. */
                step?: "claimed" | "uploaded" | "container" | "ready" | "publishing" | "unconfirmed" | "published" | "failed" | "cancelled" | "rehearsed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPublicationResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AnswerPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                publicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationAnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationAnswerResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListQueue: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfQueueItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetQueueItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueItemResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DropQueueItem: {
        parameters: {
            query?: {
                /** @description Whether the next picture of the mix takes its slot; true when left out. */
                refill?: boolean;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DroppedPostResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ForceQueueItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueItemResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MoveQueueItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedPostResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReplacePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueItemResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SwapQueueItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwappedPostsResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetCalendar: {
        parameters: {
            query: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
                /** @description The month, 1 to 12. */
                month: number;
                /** @description The year, such as 2026. */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CreatePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExtendPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ForceNext: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueItemResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PreviewPlan: {
        parameters: {
            query: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
                /** @description Posting days, 1 to 366. */
                days: number;
                /** @description As extending does, behind the last planned slot; left out: as creating does, in the free slots from now on. */
                extend?: boolean;
                /** @description Given again, the same library and plan give the same answer. */
                seed?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ResetQueue: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetChatSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeChatSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsPatchRequest"];
                "application/merge-patch+json": components["schemas"]["SettingsPatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsChangeResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyResponse"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SetPolicy: {
        parameters: {
            query?: {
                /** @description Left out: all that have no policy of their own. */
                category?: string;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RemovePolicy: {
        parameters: {
            query?: {
                /** @description Left out: all that have no policy of their own. */
                category?: string;
                /** @description The version that was seen; left out: whatever it is now. */
                replaces?: number;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RehearsePolicy: {
        parameters: {
            query?: {
                /** @description Of the policy that is tried; left out: all that have none of their own. */
                category?: string;
                hoursEnd?: number;
                hoursStart?: number;
                /** @description Left out: the policies are tried as they are. */
                mode?: "ask" | "automatic";
                vetoMinutes?: number;
            };
            header?: never;
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReplanChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PausePosting: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ResumePosting: {
        parameters: {
            query?: {
                /** @description The work chat; left out: the team's first. */
                chatId?: string;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    FindTimeZones: {
        parameters: {
            query?: {
                /** @description A city, a region or a part of a name; left out: all, by name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeZoneResponse"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListActivity: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfActivityResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListChats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamChatResponse"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListUsers: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many items at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUserResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID: sent again, it is answered the same and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
