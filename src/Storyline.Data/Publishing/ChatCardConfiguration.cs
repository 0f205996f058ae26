using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class ChatCardConfiguration : IEntityTypeConfiguration<ChatCard>
{
    public void Configure(EntityTypeBuilder<ChatCard> builder)
    {
        builder.ToTable("chat_cards");
        builder.HasKey(card => new { card.TelegramChatId, card.TelegramMessageId });
        builder.Property(card => card.CollapsedText).HasMaxLength(1024);
        builder.HasOne<Team>().WithMany().HasForeignKey(card => card.TeamId);
        builder.HasIndex(card => card.QueueItemId);
        builder.HasIndex(card => card.SentAt).HasFilter("collapsed_text IS NOT NULL AND collapsed_at IS NULL").HasDatabaseName("ix_chat_cards_to_collapse");
    }
}
