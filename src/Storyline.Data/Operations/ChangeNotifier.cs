using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class ChangeNotifier(StorylineDbContext database) : IChangeNotifier
{
    internal const string Channel = "storyline_changes";

    public Task NotifyAsync(Change change, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"SELECT pg_notify({Channel}, {JsonSerializer.Serialize(change, JsonSerializerOptions.Web)})", cancellationToken);
}
