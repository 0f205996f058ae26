using Microsoft.EntityFrameworkCore.Design;

namespace Storyline.Data;

/// <summary>Lets the EF tools write migrations; they never connect.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<StorylineDbContext>
{
    public StorylineDbContext CreateDbContext(string[] args) => new(DatabaseMigrator.OptionsFor("Host=localhost;Database=design"));
}
