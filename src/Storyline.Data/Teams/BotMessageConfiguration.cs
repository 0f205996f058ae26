using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class BotMessageConfiguration : IEntityTypeConfiguration<BotMessage>
{
    public void Configure(EntityTypeBuilder<BotMessage> builder)
    {
        builder.ToTable("bot_messages");
        builder.HasKey(message => new { message.TelegramChatId, message.TelegramMessageId });
        builder.HasOne<Team>().WithMany().HasForeignKey(message => message.TeamId);
        builder.HasIndex(message => message.SentAt);
    }
}
