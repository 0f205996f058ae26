using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class AwaitedReplyConfiguration : IEntityTypeConfiguration<AwaitedReply>
{
    public void Configure(EntityTypeBuilder<AwaitedReply> builder)
    {
        builder.ToTable("awaited_replies");
        builder.HasKey(reply => new { reply.TelegramChatId, reply.UserId });
        builder.Property(reply => reply.Question).HasMaxLength(200);
        builder.HasOne<Team>().WithMany().HasForeignKey(reply => reply.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(reply => reply.UserId);
        builder.HasIndex(reply => reply.AskedAt);
    }
}
