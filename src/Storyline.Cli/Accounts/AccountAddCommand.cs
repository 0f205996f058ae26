using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations;

namespace Storyline.Cli.Accounts;

internal static class AccountAddCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Create(CommandSetting setting)
    {
        var login = LoginOption.Create();
        var file = new Option<FileInfo?>("--token-file") { Description = "A file that holds the token; without it, the standard input is read" };
        var connect = new Option<bool>("--connect") { Description = "Print the address of Meta's login and wait until somebody was there; needs a running storyline serve" };
        var json = JsonOption.Create();
        var command = new Verb(
            "add", "Connect Instagram accounts with a token, or through Meta's login",
            "account add --login facebook --token-file token.txt", "account add --login facebook --connect")
        {
            Options = { login, file, connect, json },
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(connect) && result.GetValue(file) is not null)
            {
                result.AddError("--connect and --token-file are two ways to do one thing: give one of them.");
            }
        });
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var by = product.Actor;
                var kind = parse.GetValue(login);
                if (parse.GetValue(connect))
                {
                    await ConnectAsync(setting.Terminal, parse.GetValue(json), product, kind, by, token);
                    return;
                }

                var secret = parse.GetValue(file) is { } named ? SecretText.ReadFile(named) : SecretText.Read(await setting.Terminal.ReadSecretAsync("Token", token));
                Show(setting.Terminal, parse.GetValue(json), ConnectReport.Of(await product.Get<AccountIntake>().AddAsync(kind, secret, by, token)));
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, bool json, ConnectReport report)
    {
        if (report.Refusal is { } why)
        {
            throw Ending(why, string.Join(" ", report.Sentences));
        }

        if (json)
        {
            terminal.WriteJson(new { Connected = report.Usernames, Hints = report.Sentences });
            return;
        }

        terminal.WriteText($"Connected: {string.Join(", ", report.Usernames.Select(name => "@" + name))}.");
        foreach (var hint in report.Sentences)
        {
            terminal.Warn(hint);
        }

        if (report.Usernames.Count > 1)
        {
            terminal.Say($"Choose which one a chat posts to: storyline account activate @{report.Usernames[0]}");
        }
    }

    /// <summary>What Meta did not do ends the command as with a token, and not like a mistake of whoever typed it.</summary>
    private static Exception Ending(ConnectRefusal why, string reason) => why switch
    {
        ConnectRefusal.Unavailable => new IntegrationException("instagram", FailureKind.Unavailable, reason),
        ConnectRefusal.Refused => new IntegrationException("instagram", FailureKind.Refused, reason),
        ConnectRefusal.Misconfigured => new IntegrationException("instagram", FailureKind.Misconfigured, reason),
        ConnectRefusal.NotAllowed => new ForbiddenException(reason),
        ConnectRefusal.Cancelled or ConnectRefusal.NoAccount or ConnectRefusal.Stale => new ConflictException(reason),
    };

    private static async Task ConnectAsync(Terminal terminal, bool json, Product product, LoginKind kind, Actor by, CancellationToken cancellationToken)
    {
        var connecting = product.Get<AccountConnecting>();
        var invitation = await connecting.BeginAsync(kind, browser: null, by, cancellationToken);
        if (json)
        {
            // The one result is what came of it.
            terminal.Say(invitation.Address.AbsoluteUri);
        }
        else
        {
            terminal.WriteText(invitation.Address.AbsoluteUri);
        }

        terminal.Say($"Open this address in a browser within {AccountConnecting.Patience.TotalMinutes:0} minutes. Whoever comes back from it connects accounts to this team: give it to nobody else.");
        var clock = product.Get<TimeProvider>();
        ConnectReport? report;
        while ((report = await connecting.ReportAsync(invitation, cancellationToken)) is null)
        {
            if (clock.GetUtcNow() > invitation.ExpiresAt)
            {
                throw new CommandException("Nobody came back in time: begin again.");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        Show(terminal, json, report);
    }
}
