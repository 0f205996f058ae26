namespace Storyline.Cli;

/// <summary>A command cannot do what it was asked for. The message is one sentence: what, why and how to mend it.</summary>
internal sealed class CommandException(string sentence) : Exception(sentence);
