using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>The commands registered for one scope and language.</summary>
internal sealed record CommandMenu(string Scope, string Language, IReadOnlyList<BotCommand> Commands);
