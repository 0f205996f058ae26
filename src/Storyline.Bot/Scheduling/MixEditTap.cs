using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class MixEditTap(MixEditor editor, MixPages pages) : ITap
{
    public const string Word = "mix-edit";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        new(null) { Message = await pages.EditAsync(tap.Chat, await editor.OpenAsync(tap.By.TeamId, cancellationToken), cancellationToken) };
}
