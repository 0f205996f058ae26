using Microsoft.Extensions.Logging.Console;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Operations;

/// <summary>LOG_LEVEL and LOG_FORMAT: one line for each entry, on the standard error.</summary>
internal static class Logs
{
    /// <param name="unasked">The level when LOG_LEVEL is not set: commands that end soon only say what is wrong.</param>
    public static void Add(ILoggingBuilder logging, Settings settings, LogLevel unasked)
    {
        var level = settings["LOG_LEVEL"].IsSet ? Enum.Parse<LogLevel>(settings.Value("LOG_LEVEL"), ignoreCase: true) : unasked;
        logging.ClearProviders();
        logging.SetMinimumLevel(level);
        if (level > LogLevel.Debug)
        {
            // They tell of every request and every statement.
            var others = (LogLevel)Math.Max((int)level, (int)LogLevel.Warning);
            foreach (var category in (string[])["Microsoft", "System.Net.Http", "Polly", "Npgsql"])
            {
                logging.AddFilter(category, others);
            }

            // It warns that its keys lie in files, as they must.
            logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

            // It warns of every process that was killed, and takes over what that one left.
            logging.AddFilter("Quartz", LogLevel.Error);
        }

        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (settings.Value("LOG_FORMAT") == "json")
        {
            logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                json.IncludeScopes = true;
            });
        }
        else
        {
            logging.AddSimpleConsole(text =>
            {
                text.SingleLine = true;
                text.UseUtcTimestamp = true;
                text.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            });
        }
    }
}
