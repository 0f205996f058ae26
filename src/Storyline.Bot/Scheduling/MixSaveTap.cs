using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>What was proposed holds from now on, unless somebody was faster.</summary>
internal sealed class MixSaveTap(MixEditor editor, MixPages pages) : ITap
{
    public const string Word = "mix-save";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = MixSubject.Parse(tap.Subject);
        if (await editor.ReopenAsync(tap.By.TeamId, subject.Version, subject.Mark, subject.Shares, cancellationToken) is not { } proposal)
        {
            return await pages.OutOfDateAsync(tap, MixMessage.Changed, cancellationToken);
        }

        try
        {
            var change = await editor.SaveAsync(proposal, $"set in the chat by {tap.By.Name}", tap.By, cancellationToken);
            return new TapAnswer(null) { Message = new Reply(MixMessage.Saved(MixPages.Shares(proposal), tap.By.Name, change)) };
        }
        catch (ConflictException faster)
        {
            return await pages.OutOfDateAsync(tap, faster.Message, cancellationToken);
        }
    }
}
