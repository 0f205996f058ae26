using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;

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
                Show(setting.Terminal, parse.GetValue(json), await product.Get<AccountIntake>().AddAsync(kind, secret, by, token));
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, bool json, ConnectOutcome outcome)
    {
        var connected = outcome as ConnectOutcome.Connected ?? throw new ConflictException(outcome.Sentence);
        if (json)
        {
            terminal.WriteJson(new { Connected = connected.Accounts.Select(account => account.Username), connected.Hints });
            return;
        }

        terminal.WriteText($"Connected: {string.Join(", ", connected.Accounts.Select(account => "@" + account.Username))}.");
        foreach (var hint in connected.Hints)
        {
            terminal.Warn(hint);
        }

        if (connected.Accounts.Count > 1)
        {
            terminal.Say($"Choose which one a chat posts to: storyline account activate @{connected.Accounts[0].Username}");
        }
    }

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
        string? outcome;
        while ((outcome = await connecting.OutcomeAsync(invitation, cancellationToken)) is null)
        {
            if (clock.GetUtcNow() > invitation.ExpiresAt)
            {
                throw new CommandException("Nobody came back in time: begin again.");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        if (json)
        {
            terminal.WriteJson(new { Outcome = outcome });
        }
        else
        {
            terminal.Say(outcome);
        }
    }
}
