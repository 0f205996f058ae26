using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaArrivalConfiguration : IEntityTypeConfiguration<MediaArrival>
{
    public void Configure(EntityTypeBuilder<MediaArrival> builder)
    {
        builder.ToTable("media_arrivals");
        builder.Property(arrival => arrival.AlbumId).HasMaxLength(64);
        builder.Property(arrival => arrival.TelegramFileId).HasMaxLength(300);
        builder.Property(arrival => arrival.FilePath).HasMaxLength(4096);
        builder.Property(arrival => arrival.FileName).HasMaxLength(255);
        builder.Property(arrival => arrival.Caption).HasMaxLength(4096);
        builder.Property(arrival => arrival.ChosenCategory).HasMaxLength(100);
        builder.Property(arrival => arrival.Asks).HasDefaultValue(0);
        builder.HasOne<Team>().WithMany().HasForeignKey(arrival => arrival.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(arrival => arrival.SentBy);
        builder.HasIndex(arrival => new { arrival.TelegramChatId, arrival.TelegramMessageId }).IsUnique();
        builder.HasIndex(arrival => new { arrival.TelegramChatId, arrival.AlbumId });
        builder.HasIndex(arrival => arrival.ReceivedAt);
    }
}
