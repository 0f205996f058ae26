using Storyline.Bot.Updates;
using Storyline.Models.Teams;

namespace Storyline.Bot.Scheduling;

internal sealed class MixCancelTap(MixPages pages) : ITap
{
    public const string Word = "mix-cancel";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        new(null) { Message = await pages.ShowAsync(tap.Chat, tap.WorkChat, tap.By, cancellationToken) };
}
