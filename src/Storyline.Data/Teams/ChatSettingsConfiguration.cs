using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class ChatSettingsConfiguration : IEntityTypeConfiguration<ChatSettings>
{
    public void Configure(EntityTypeBuilder<ChatSettings> builder)
    {
        builder.ToTable("chat_settings", table =>
        {
            table.HasCheckConstraint("ck_chat_settings_purpose", EnumText.Check<ChatPurpose>("purpose"));
            table.HasCheckConstraint("ck_chat_settings_catch_up_policy", EnumText.Check<CatchUpPolicy>("catch_up_policy"));
            table.HasCheckConstraint("ck_chat_settings_caption_style", EnumText.Check<CaptionStyle>("caption_style"));
            table.HasCheckConstraint("ck_chat_settings_posts_per_day", "posts_per_day BETWEEN 1 AND 50");
            table.HasCheckConstraint("ck_chat_settings_posting_hours", "posting_hours_start BETWEEN 0 AND 23 AND posting_hours_end BETWEEN 0 AND 23");
            table.HasCheckConstraint("ck_chat_settings_ttl_days", "repost_ttl_days >= 0 AND skip_ttl_days >= 0");
        });
        builder.Property(chat => chat.Name).HasMaxLength(256);
        builder.Property(chat => chat.TimeZone).HasMaxLength(64);
        builder.Property(chat => chat.FormerTelegramChatIds).HasDefaultValueSql("'{}'");
        builder.HasIndex(chat => chat.TelegramChatId).IsUnique();
        builder.HasAlternateKey(chat => new { chat.TeamId, chat.Id });
        builder.HasOne<Team>().WithMany().HasForeignKey(chat => chat.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(chat => chat.PausedBy);
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(chat => new { chat.TeamId, chat.ActiveInstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
