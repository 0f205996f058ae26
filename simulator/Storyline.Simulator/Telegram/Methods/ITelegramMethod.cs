using Storyline.Simulator.Telegram.Requests;

namespace Storyline.Simulator.Telegram.Methods;

/// <summary>One method of the Bot API. Refuses with <see cref="TelegramRefusal"/>, before anything changed.</summary>
internal interface ITelegramMethod
{
    string Name { get; }

    /// <summary>Answers with what stands under <c>result</c>.</summary>
    Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken);
}
