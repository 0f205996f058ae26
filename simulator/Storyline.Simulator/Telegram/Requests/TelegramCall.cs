using System.Globalization;
using System.Text.Json;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>The parameters of one method call, read alike from query, form, multipart and JSON. Every value is kept as text, as the real service does.</summary>
internal sealed class TelegramCall(string method, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Upload> uploads)
{
    /// <summary>The method's name as it was called.</summary>
    public string Method { get; } = method;

    /// <summary>The ledger entry of the effect, when there was one.</summary>
    public long? LedgerId { get; private set; }

    public string? Text(string name) => values.GetValueOrDefault(name);

    public bool Has(string name) => values.TryGetValue(name, out var value) && value.Length > 0;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    public bool? OptionalFlag(string name) => Flag(name) ? true : null;

    public long? Integer(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        return long.TryParse(values[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw TelegramRefusal.BadRequest($"parameter \"{name}\" must be an integer");
    }

    public T? Json<T>(string name) where T : class
    {
        if (!Has(name))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(values[name], WorldJson.Snake);
        }
        catch (JsonException)
        {
            throw TelegramRefusal.BadRequest($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    public JsonElement? Element(string name) => Json<JsonDocument>(name)?.RootElement;

    /// <summary>The upload named by <c>attach://…</c> or sent under the parameter's own name.</summary>
    public Upload? File(string name, string? reference) =>
        reference is not null && reference.StartsWith("attach://", StringComparison.Ordinal)
            ? uploads.GetValueOrDefault(reference["attach://".Length..]) ?? throw TelegramRefusal.BadRequest("wrong file identifier/HTTP URL specified")
            : uploads.GetValueOrDefault(name);

    /// <summary>Writes the effect of this call into the ledger; called inside the change that makes it.</summary>
    public void Record(WorldState state, DateTimeOffset at, long? chatId, IReadOnlyList<long>? messageIds = null, string? text = null, IReadOnlyList<string>? fileIds = null) =>
        LedgerId = state.Ledger.Add(new LedgerEntry
        {
            At = at,
            System = "telegram",
            Operation = Method,
            Outcome = "done",
            By = "bot",
            ChatId = chatId,
            MessageIds = messageIds,
            Text = text,
            FileIds = fileIds,
        });
}
