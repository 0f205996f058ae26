using System.Globalization;
using Storyline.Data;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Operations.Configuration;

/// <summary>What a variable's value must look like. <see cref="Refusal"/> completes the sentence "POSTS_PER_DAY …".</summary>
internal abstract record VariableKind
{
    private VariableKind() { }

    /// <summary>Why the value cannot be used and what would do, or null when it can.</summary>
    public abstract string? Refusal(string value);

    /// <summary>The value as the options classes expect it.</summary>
    public virtual string Normal(string value) => value;

    public sealed record Text : VariableKind
    {
        public override string? Refusal(string value) => null;
    }

    public sealed record LongText(int Least) : VariableKind
    {
        public override string? Refusal(string value) => value.Length >= Least ? null : $"must have at least {Least} characters";
    }

    public sealed record GraphVersion : VariableKind
    {
        public override string? Refusal(string value) =>
            value is ['v', ..] && value[1..].Split('.') is [{ Length: > 0 } major, { Length: > 0 } minor] && (major + minor).All(char.IsAsciiDigit)
                ? null
                : "must be a version as Meta writes it, such as v26.0";
    }

    public sealed record EncryptionKeys : VariableKind
    {
        public override string? Refusal(string value) =>
            EncryptionKey.ParseAll(value) is { Count: > 0 } keys && keys.All(key => key is not null)
                ? null
                : "must be keys of 32 bytes in base64 with commas between them, such as the output of: openssl rand -base64 32";
    }

    public sealed record Folder : VariableKind
    {
        public override string? Refusal(string value) =>
            File.Exists(value) ? "must be a folder, not a file" : null;
    }

    public sealed record Executable : VariableKind
    {
        public override string? Refusal(string value) => File.Exists(value) ? null : "must be the path of a program that exists";
    }

    public sealed record Flag : VariableKind
    {
        private static readonly string[] On = ["true", "1", "yes", "on"];
        private static readonly string[] Off = ["false", "0", "no", "off"];

        public override string? Refusal(string value) =>
            On.Concat(Off).Contains(value, StringComparer.OrdinalIgnoreCase) ? null : "must be true or false";

        public override string Normal(string value) => On.Contains(value, StringComparer.OrdinalIgnoreCase) ? "true" : "false";
    }

    public sealed record Number(int From, int To) : VariableKind
    {
        public override string? Refusal(string value) =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= From && number <= To
                ? null
                : $"must be a whole number from {From} to {To}";
    }

    public sealed record Choice(params string[] Values) : VariableKind
    {
        public override string? Refusal(string value) =>
            Values.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"must be one of {string.Join(", ", Values)}";

        public override string Normal(string value) => Values.First(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase));
    }

    public sealed record WebAddress : VariableKind
    {
        public override string? Refusal(string value) =>
            Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
                ? null
                : "must be an address that begins with http:// or https://";

        public override string Normal(string value) => value.TrimEnd('/');
    }

    public sealed record Database : VariableKind
    {
        public override string? Refusal(string value) => DatabaseUrl.Refusal(value);
    }

    public sealed record Redis : VariableKind
    {
        public override string? Refusal(string value) =>
            Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "redis" or "rediss" && uri.Host.Length > 0
                ? null
                : "must look like redis://user:password@host:6379";
    }

    public sealed record TimeZone : VariableKind
    {
        public override string? Refusal(string value) =>
            TimeZoneInfo.TryFindSystemTimeZoneById(value, out _)
                ? null
                : "must be a time zone of the IANA list, such as Europe/Berlin or America/New_York";
    }

    public sealed record BotToken : VariableKind
    {
        public override string? Refusal(string value) =>
            value.Split(':') is [{ Length: > 0 } id, { Length: >= 20 } secret] && id.All(char.IsAsciiDigit) && !secret.Any(char.IsWhiteSpace)
                ? null
                : "must be a bot's token as @BotFather shows it: digits, a colon and about 35 characters";
    }

    public sealed record WebhookSecret : VariableKind
    {
        public override string? Refusal(string value) =>
            value.Length is > 0 and <= 256 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
                ? null
                : "must be 1 to 256 letters, digits, _ or -, such as the output of: openssl rand -hex 32";
    }

    public sealed record ChatId : VariableKind
    {
        public override string? Refusal(string value) =>
            long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id != 0
                ? null
                : "must be a chat's number, such as -1001234567890 for a group (send /start to @userinfobot or @RawDataBot there to see it)";
    }
}
