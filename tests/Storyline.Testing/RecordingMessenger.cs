using System.Collections.Concurrent;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Testing;

/// <summary>A chat without a network, for tests of timing and of trouble: it keeps what was sent, fails as told, and can hold a send back.</summary>
public sealed class RecordingMessenger : IChatMessenger
{
    private readonly ConcurrentQueue<SpokenMessage> sent = new();
    private readonly ConcurrentQueue<SpokenMessage> edits = new();
    private readonly ConcurrentQueue<string> toasts = new();
    private readonly ConcurrentQueue<Exception> failures = new();
    private readonly ConcurrentDictionary<int, bool> deleted = new();
    private int messageId;
    private int failed;

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<SpokenMessage> Sent => [.. sent];

    /// <summary>What was sent with a picture or clip, in order.</summary>
    public IReadOnlyList<SpokenMessage> Cards => [.. sent.Where(message => message.File is not null)];

    /// <summary>Texts that were sent, in order.</summary>
    public IReadOnlyList<SpokenMessage> Texts => [.. sent.Where(message => message.File is null)];

    /// <summary>Captions and texts that were replaced, in order.</summary>
    public IReadOnlyList<SpokenMessage> Edits => [.. edits];

    /// <summary>What taps were answered, in order; empty for silence.</summary>
    public IReadOnlyList<string> Toasts => [.. toasts];

    /// <summary>How many calls failed as told.</summary>
    public int Failed => failed;

    /// <summary>Runs before each send, and is given the sender's patience; what it throws is the send's failure.</summary>
    public Func<SpokenMessage, CancellationToken, Task> BeforeSend { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs before each edit.</summary>
    public Func<SpokenMessage, Task> BeforeEdit { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs when a file is fetched; what it throws is the fetch's failure.</summary>
    public Func<string, Task> BeforeFetch { get; set; } = _ => Task.CompletedTask;

    /// <summary>A person deletes a message.</summary>
    public void Delete(int message) => deleted[message] = true;

    /// <summary>The next calls fail like this.</summary>
    public void FailNext(FailureKind kind, int times = 1, TimeSpan? retryAfter = null)
    {
        for (var i = 0; i < times; i++)
        {
            failures.Enqueue(new IntegrationException("telegram", kind, $"Telegram is in a mood ({kind}).", retryAfter));
        }
    }

    /// <summary>No more failures.</summary>
    public void Mend() => failures.Clear();

    public Task<SentMessage> SendTextAsync(long chatId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken) =>
        SendAsync(new SpokenMessage(chatId, Interlocked.Increment(ref messageId), text.Text, null, keyboard), cancellationToken);

    public Task<SentMessage> SendMediaAsync(long chatId, ChatMedia media, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken) =>
        SendAsync(new SpokenMessage(chatId, Interlocked.Increment(ref messageId), caption.Text, media.FileName, keyboard), cancellationToken);

    public Task<EditOutcome> EditTextAsync(long chatId, int messageId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken) =>
        EditAsync(new SpokenMessage(chatId, messageId, text.Text, null, keyboard));

    public Task<EditOutcome> EditCaptionAsync(long chatId, int messageId, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken) =>
        EditAsync(new SpokenMessage(chatId, messageId, caption.Text, null, keyboard));

    public Task<EditOutcome> EditKeyboardAsync(long chatId, int messageId, Keyboard? keyboard, CancellationToken cancellationToken) =>
        EditAsync(new SpokenMessage(chatId, messageId, "", null, keyboard));

    public Task AnswerTapAsync(string tapId, string? text, bool alert, CancellationToken cancellationToken)
    {
        toasts.Enqueue(text ?? "");
        return Task.CompletedTask;
    }

    public Task DeleteAsync(long chatId, int messageId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteAsync(long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<SentMessage> AskAsync(long chatId, RichText text, string placeholder, CancellationToken cancellationToken) =>
        SendAsync(new SpokenMessage(chatId, Interlocked.Increment(ref messageId), text.Text, null, null), cancellationToken);

    public Task FetchAsync(string fileId, Stream target, CancellationToken cancellationToken) => BeforeFetch(fileId);

    public Task SetCommandsAsync(IReadOnlyList<ChatCommand> commands, long? chatId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> IsInAsync(long chatId, BotIdentity bot, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<BotIdentity> GetIdentityAsync(CancellationToken cancellationToken) => Task.FromResult(new BotIdentity(1, "storyline_test_bot"));

    public Task<BotReport> InspectAsync(CancellationToken cancellationToken) => Task.FromResult(new BotReport(new BotIdentity(1, "storyline_test_bot"), null));

    private async Task<SentMessage> SendAsync(SpokenMessage message, CancellationToken cancellationToken)
    {
        await BeforeSend(message, cancellationToken);
        FailIfTold();
        sent.Enqueue(message);
        return new SentMessage(message.ChatId, message.MessageId);
    }

    private async Task<EditOutcome> EditAsync(SpokenMessage message)
    {
        await BeforeEdit(message);
        FailIfTold();
        if (deleted.ContainsKey(message.MessageId))
        {
            return EditOutcome.Gone;
        }

        edits.Enqueue(message);
        return EditOutcome.Shown;
    }

    private void FailIfTold()
    {
        if (failures.TryDequeue(out var failure))
        {
            Interlocked.Increment(ref failed);
            throw failure;
        }
    }
}
