using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Storyline.Cli;

/// <summary>Where commands write: data to the standard output, words to the standard error; and where secrets come in.</summary>
internal sealed class Terminal(TextReader input, TextWriter output, IAnsiConsole data, IAnsiConsole words, bool isWatched, bool canAsk)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Tables and texts that were asked for.</summary>
    public IAnsiConsole Data => data;

    /// <summary>Progress, questions, warnings and what went wrong.</summary>
    public IAnsiConsole Words => words;

    /// <summary>Somebody sees the words as they come.</summary>
    public bool IsWatched => isWatched;

    /// <summary>Somebody sits there and can answer.</summary>
    public bool CanAsk => canAsk;

    public static Terminal Open(bool colours)
    {
#pragma warning disable RS0030 // The one place that opens the process's streams.
        var (output, error) = (Console.Out, Console.Error);
        var canAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected;
        return new Terminal(Console.In, output, For(output, colours, Console.IsOutputRedirected), For(error, colours, Console.IsErrorRedirected), !Console.IsErrorRedirected, canAsk);
#pragma warning restore RS0030
    }

    /// <summary>A secret: asked for without showing it where somebody sits there, otherwise all that comes in.</summary>
    public async Task<string> ReadSecretAsync(string name, CancellationToken cancellationToken) => canAsk
        ? await words.PromptAsync(new TextPrompt<string>($"{name}:").Secret(null), cancellationToken)
        : await input.ReadToEndAsync(cancellationToken);

    public void WriteJson<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, Json));

    public void WriteText(string text) => output.WriteLine(text);

    /// <summary>A part of a text that has line ends of its own.</summary>
    public void WritePart(string part) => output.Write(part);

    /// <summary>What a command did: for programs, or for people in words.</summary>
    public void WriteResult<T>(bool json, T result, string words)
    {
        if (json)
        {
            WriteJson(result);
        }
        else
        {
            WriteText(words);
        }
    }

    public void Say(string sentence) => words.Write(new Text(sentence + "\n"));

    public void Warn(string sentence) => words.Write(new Text(sentence + "\n", new Style(Color.Yellow)));

    public void Fail(string sentence) => words.Write(new Text(sentence + "\n", new Style(Color.Red)));

    private static IAnsiConsole For(TextWriter writer, bool colours, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected || !colours ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected || !colours ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (isRedirected)
        {
            // A program or grep reads lines: none may be broken.
            console.Profile.Width = 1000;
        }

        return console;
    }
}
