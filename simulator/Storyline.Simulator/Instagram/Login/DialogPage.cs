using System.Net;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Login;

/// <summary>The login dialog as a page: plain HTML, no script.</summary>
internal static class DialogPage
{
    private static readonly string[] Passed = ["client_id", "redirect_uri", "state", "scope", "response_type"];

    public static string Ask(GraphCall call, LoginApp app, IReadOnlyList<Account> accounts)
    {
        var hidden = string.Concat(Passed.Where(name => call.Text(name) is not null).Select(name => $"<input type=\"hidden\" name=\"{name}\" value=\"{Safe(call.Text(name)!)}\">"));
        var choice = app.Login == IssuedToken.Instagram ? "radio" : "checkbox";
        var people = string.Concat(accounts.Select((account, at) =>
            $"<label><input type=\"{choice}\" name=\"account\" value=\"{Safe(account.Username)}\"{(at == 0 || choice == "checkbox" ? " checked" : "")}> @{Safe(account.Username)} <small>{account.Kind}</small></label>"));
        var scopes = string.Concat(call.List("scope").Select(scope => $"<label><input type=\"checkbox\" name=\"granted\" value=\"{Safe(scope)}\" checked> {Safe(scope)}</label>"));
        var system = app.Login == IssuedToken.Instagram ? "Instagram" : "Facebook";
        return Frame($"{system} login", $"""
            <h1>Continue as Ana</h1>
            <p>{Safe(app.Name)} wants to use your {system} account. This page is simulated, on this machine only.</p>
            <form method="get" action="{Safe(call.Version is null ? $"/instagram{call.FullPath}" : $"/instagram/{call.Version}{call.FullPath}")}">
              {hidden}
              <fieldset><legend>Accounts</legend>{people}</fieldset>
              <fieldset><legend>{Safe(app.Name)} may</legend>{scopes}</fieldset>
              <div class="buttons"><button name="decision" value="cancel">Cancel</button><button class="main" name="decision" value="allow">Allow</button></div>
            </form>
            """);
    }

    public static string Trouble(string sentence) => Frame("Login trouble", $"<h1>Sorry, something went wrong</h1><p>{Safe(sentence)}</p>");

    private static string Frame(string title, string body) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>{title} · simulated</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/instagram/stories.css"></head>
        <body><main class="dialog">{body}</main></body></html>
        """;

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
