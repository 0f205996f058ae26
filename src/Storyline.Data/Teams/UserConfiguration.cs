using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users", table => table.HasCheckConstraint("ck_users_total_posts", "total_posts >= 0"));
        // Found by lower(username), from an index that a migration makes (FindPeopleByUserName): the model does not know indexes on expressions.
        builder.Property(user => user.Username).HasMaxLength(64);
        builder.Property(user => user.FirstName).HasMaxLength(128);
        builder.Property(user => user.LastName).HasMaxLength(128);
        builder.HasIndex(user => user.TelegramUserId).IsUnique();
        builder.Ignore(user => user.DisplayName);
    }
}
