using System.CommandLine;

namespace Storyline.Cli;

internal static class PortOption
{
    public static Option<int> Create(int usual)
    {
        var option = new Option<int>("--port") { Description = "Port to listen on", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var port) && port is < 1 or > 65535)
            {
                result.AddError($"--port must be from 1 to 65535, and {port} is not.");
            }
        });
        return option;
    }
}
