using Storyline.Bot.Updates;
using Storyline.Models.Teams;

namespace Storyline.Bot.Scheduling;

internal sealed class MixMoreTap(MixPages pages) : ITap
{
    public const string Word = "mix-more";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => pages.ShiftAsync(tap, MixPages.Step, cancellationToken);
}
