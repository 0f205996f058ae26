using System.CommandLine;
using System.CommandLine.Parsing;

namespace Storyline.Cli;

/// <summary>Says what is wrong with the arguments, what was probably meant, and where to read on.</summary>
internal static class WrongUsage
{
    public static void Explain(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult;
        terminal.Fail(Sentence(parsed, command));
        terminal.Say($"See: {PathOf(command)} --help");
    }

    private static string Sentence(ParseResult parsed, CommandResult command)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            var known = word.StartsWith('-')
                ? command.Command.Options.Select(option => option.Name)
                : command.Command.Subcommands.Select(sub => sub.Name);
            var kind = word.StartsWith('-') ? "option" : command.Command.Subcommands.Count > 0 ? "command" : "argument";
            var guess = Spelling.Nearest(word, known) is { } meant ? $" Did you mean {meant}?" : "";
            return $"{PathOf(command)} has no {kind} {word}.{guess}";
        }

        var error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            CommandResult { Command.Subcommands.Count: > 0 } group when group.Command.Action is null =>
                $"{PathOf(group)} needs a command: {string.Join(", ", group.Command.Subcommands.Select(sub => sub.Name))}.",
            OptionResult { Tokens: [var given, ..] } option when error.Message.StartsWith("Cannot parse", StringComparison.Ordinal) =>
                $"{option.Option.Name} must be {Kind(option.Option.ValueType)}, and \"{given.Value}\" is not.",
            ArgumentResult { Tokens: [var given, ..] } argument when error.Message.StartsWith("Cannot parse", StringComparison.Ordinal) =>
                $"{argument.Argument.Name} must be {Kind(argument.Argument.ValueType)}, and \"{given.Value}\" is not.",
            ArgumentResult { Tokens: [] } argument => $"{PathOf(command)} needs <{argument.Argument.Name}>: {argument.Argument.Description}.",
            OptionResult { Tokens: [] } option => $"{option.Option.Name} needs a value.",
            _ => error.Message,
        };
    }

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var number when number == typeof(int) || number == typeof(long) => "a whole number",
        var flag when flag == typeof(bool) => "true or false",
        var choice when choice.IsEnum => $"one of {string.Join(", ", Enum.GetNames(choice).Select(name => name.ToLowerInvariant()))}",
        var id when id == typeof(Guid) => "an id",
        _ => "something else",
    };

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "storyline";
}
