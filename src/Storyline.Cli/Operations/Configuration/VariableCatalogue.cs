using static Storyline.Cli.Operations.Configuration.VariableKind;

namespace Storyline.Cli.Operations.Configuration;

/// <summary>Every variable, once. <c>.env.example</c>, <c>config check</c> and the options classes are fed from here.</summary>
internal static class VariableCatalogue
{
    public static IReadOnlyList<VariableGroup> Groups { get; } =
    [
        new("Where things are kept",
        [
            new("DATABASE_URL", "Database:Url", "PostgreSQL to use, postgres://user:password@host:5432/database; absent: a private one under STORYLINE_DATA", new Database()) { IsSecret = true },
            new("STORYLINE_DATA", "Storage:DataFolder", "Embedded database, thumbnails, uploads and keys", new Folder()) { Default = "./data" },
            new("STORYLINE_POSTGRES_BIN", "Storage:PostgresFolder", "Folder with the programs of a PostgreSQL 15 or newer, for the private database; absent: searched", new Folder()),
            new("MEDIA_DIR", "Library:Folder", "The library: a folder of pictures and clips, one folder in it for each category", new Folder()) { Default = "./media" },
            new("FFPROBE_PATH", "Imaging:FfprobePath", "The program ffprobe, which looks into clips; absent: searched in PATH", new Executable()),
            new("FFMPEG_PATH", "Imaging:FfmpegPath", "The program ffmpeg, which makes their thumbnails; absent: searched in PATH", new Executable()),
            new("REDIS_URL", "Redis:Url", "Shared cache, rate limits and live updates for several processes; absent: each process keeps its own (reserved: this version does not use it yet)", new Redis()) { IsSecret = true },
        ]),
        new("Web and keys",
        [
            new("PUBLIC_URL", "PublicUrl", "How browsers and senders of webhooks reach Storyline", new WebAddress()) { Default = "http://localhost:8080" },
            new("ENCRYPTION_KEYS", "Encryption:Keys", "Keys for stored tokens, 32 bytes in base64 each, newest first, separated by commas; absent: made on the first start under STORYLINE_DATA", new EncryptionKeys()) { IsSecret = true },
            new("JWT_SIGNING_KEY", "Api:JwtSigningKey", "Key that signs the dashboard's sign-ins, at least 32 characters; absent: made on the first start under STORYLINE_DATA", new LongText(32)) { IsSecret = true },
        ]),
        new("Telegram (the first three are needed to serve the roles bot and worker)",
        [
            new("TELEGRAM_BOT_TOKEN", "Telegram:BotToken", "The bot's token, from @BotFather", new BotToken()) { IsSecret = true },
            new("TELEGRAM_CHANNEL_ID", "Telegram:ChannelId", "The group in which the team works", new ChatId()),
            new("ADMIN_TELEGRAM_CHAT_ID", "Telegram:AdminChatId", "The first admin's private chat with the bot; alerts go there", new ChatId()),
            new("TELEGRAM_MODE", "Telegram:Mode", "How updates arrive: polling asks Telegram for them, webhook has them brought to PUBLIC_URL", new Choice("polling", "webhook")) { Default = "polling" },
            new("TELEGRAM_WEBHOOK_SECRET", "Telegram:WebhookSecret", "Proves that a webhook comes from Telegram, needed for TELEGRAM_MODE=webhook: 1 to 256 letters, digits, _ or -", new WebhookSecret()) { IsSecret = true },
        ]),
        new("First values of a chat's settings (afterwards each chat keeps its own)",
        [
            new("POSTS_PER_DAY", "ChatDefaults:PostsPerDay", "Posts a day, 1 to 50", new Number(1, 50)) { Default = "3" },
            new("POSTING_HOURS_START", "ChatDefaults:PostingHoursStart", "First hour in which is posted, 0 to 23, in the chat's time zone", new Number(0, 23)) { Default = "14" },
            new("POSTING_HOURS_END", "ChatDefaults:PostingHoursEnd", "Hour at which posting ends, 0 to 23; smaller than the start: after midnight; the same: all day", new Number(0, 23)) { Default = "2" },
            new("POSTING_TIME_ZONE", "ChatDefaults:TimeZone", "Time zone of those hours, such as Europe/Berlin", new VariableKind.TimeZone()) { Default = "UTC" },
            new("REPOST_TTL_DAYS", "ChatDefaults:RepostTtlDays", "Days until a posted picture may be posted again", new Number(1, 3650)) { Default = "30" },
            new("SKIP_TTL_DAYS", "ChatDefaults:SkipTtlDays", "Days until a skipped picture may be offered again", new Number(1, 3650)) { Default = "3" },
            new("DRY_RUN_MODE", "ChatDefaults:DryRunMode", "true: cards go out; nothing is published, recorded, locked or counted", new Flag()) { Default = "false" },
            new("CAPTION_STYLE", "ChatDefaults:CaptionStyle", "Captions of the cards: enhanced or simple", new Choice("enhanced", "simple")) { Default = "enhanced" },
            new("SEND_LIFECYCLE_NOTIFICATIONS", "ChatDefaults:SendLifecycleNotifications", "Tell the admin's chat of starts and stops", new Flag()) { Default = "true" },
        ]),
        new("Feature flags (off: no call, no job, no menu entry)",
        [
            new("ENABLE_DASHBOARD", "Features:Dashboard", "Serve the dashboard", new Flag()) { Default = "true" },
            new("ENABLE_INSTAGRAM_API", "Features:InstagramApi", "Publish through Instagram's Graph API; without it a person posts by hand", new Flag())
            {
                Default = "false",
                Needs = ["CLOUDINARY_CLOUD_NAME", "CLOUDINARY_API_KEY", "CLOUDINARY_API_SECRET"],
                NeedsOneOf = ["FACEBOOK_APP_ID", "INSTAGRAM_APP_ID"],
            },
            new("ENABLE_SHOPIFY_SYNC", "Features:ShopifySync", "Bring in products and orders from Shopify (reserved: this version does not use it yet)", new Flag()) { Default = "false" },
            new("ENABLE_PRINTIFY_SYNC", "Features:PrintifySync", "Bring in products, costs and orders from Printify (reserved: this version does not use it yet)", new Flag()) { Default = "false" },
            new("ENABLE_LLM_FEATURES", "Features:LanguageModels", "Captions, tags and drafts by a language model (reserved: this version does not use it yet)", new Flag()) { Default = "false" },
            new("ENABLE_EMAIL_AUTOMATION", "Features:EmailAutomation", "Draft answers to customers' e-mails (reserved: this version does not use it yet)", new Flag()) { Default = "false" },
            new("ENABLE_ORDER_NOTIFICATIONS", "Features:OrderNotifications", "Tell the team of new orders (reserved: this version does not use it yet)", new Flag()) { Default = "false" },
        ]),
        new("Instagram and Cloudinary (needed for ENABLE_INSTAGRAM_API: the cloud, and one of the two apps)",
        [
            new("FACEBOOK_APP_ID", "Instagram:FacebookAppId", "Meta app for accounts connected through Facebook Login", new Text()),
            new("FACEBOOK_APP_SECRET", "Instagram:FacebookAppSecret", "Its secret", new Text()) { IsSecret = true },
            new("INSTAGRAM_APP_ID", "Instagram:InstagramAppId", "Meta app for accounts connected through Instagram Login", new Text()),
            new("INSTAGRAM_APP_SECRET", "Instagram:InstagramAppSecret", "Its secret", new Text()) { IsSecret = true },
            new("INSTAGRAM_WEBHOOK_VERIFY_TOKEN", "Instagram:WebhookVerifyToken", "The word that Meta shows when it checks the address for webhooks; yours to choose", new Text()) { IsSecret = true },
            new("INSTAGRAM_GRAPH_VERSION", "Instagram:GraphVersion", "Version of Meta's Graph API", new GraphVersion()) { Default = "v26.0" },
            new("CLOUDINARY_CLOUD_NAME", "Cloudinary:CloudName", "The cloud's name, as in the console's address", new Text()),
            new("CLOUDINARY_API_KEY", "Cloudinary:ApiKey", "Key that signs uploads", new Text()),
            new("CLOUDINARY_API_SECRET", "Cloudinary:ApiSecret", "Its secret", new Text()) { IsSecret = true },
            new("CLOUD_UPLOAD_RETENTION_HOURS", "Cloudinary:RetentionHours", "Hours an upload is kept after the post went out", new Number(1, 720)) { Default = "24" },
        ]),
        new("Addresses of outside systems (absent: the vendor's own; set: a simulator or a proxy)",
        [
            new("TELEGRAM_API_BASE_URL", "Telegram:ApiBaseUrl", "Telegram's Bot API", new WebAddress()),
            new("INSTAGRAM_GRAPH_BASE_URL", "Instagram:BaseUrl", "All of Meta's hosts: the Graph API and both logins", new WebAddress()),
            new("CLOUDINARY_API_BASE_URL", "Cloudinary:BaseUrl", "Cloudinary's upload API and its deliveries", new WebAddress()),
            new("SHOPIFY_API_BASE_URL", "Shopify:BaseUrl", "Shopify's Admin API (reserved: this version does not use it yet)", new WebAddress()),
            new("PRINTIFY_API_BASE_URL", "Printify:BaseUrl", "Printify (reserved: this version does not use it yet)", new WebAddress()),
            new("GMAIL_API_BASE_URL", "Gmail:BaseUrl", "Gmail (reserved: this version does not use it yet)", new WebAddress()),
            new("GOOGLE_OAUTH_BASE_URL", "Gmail:OAuthBaseUrl", "Google's sign-in (reserved: this version does not use it yet)", new WebAddress()),
            new("ANTHROPIC_BASE_URL", "LanguageModels:AnthropicBaseUrl", "Anthropic's API (reserved: this version does not use it yet)", new WebAddress()),
            new("OPENAI_BASE_URL", "LanguageModels:OpenAIBaseUrl", "OpenAI's API, or one compatible with it (reserved: this version does not use it yet)", new WebAddress()),
        ]),
        new("Operations",
        [
            new("LOG_LEVEL", "Logs:Level", "Least level that is logged", new Choice("Trace", "Debug", "Information", "Warning", "Error", "Critical", "None")) { Default = "Information" },
            new("LOG_FORMAT", "Logs:Format", "text for people, json for machines", new Choice("text", "json")) { Default = "text" },
            new("OTEL_EXPORTER_OTLP_ENDPOINT", "Telemetry:OtlpEndpoint", "Where metrics and traces are sent, such as http://localhost:4317; absent: nowhere", new WebAddress()),
            new("STORYLINE_CRASH_AT", "Operations:CrashAt", "For tests only: the point at which the process ends as if it was killed", new Text()),
        ]),
    ];

    /// <summary>The feature flags.</summary>
    public static IReadOnlyList<Variable> Features { get; } = Groups.Single(group => group.Title.StartsWith("Feature flags", StringComparison.Ordinal)).Variables;

    public static IReadOnlyList<Variable> All { get; } = [.. Groups.SelectMany(group => group.Variables)];
}
