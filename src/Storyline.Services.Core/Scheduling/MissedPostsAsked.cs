using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Scheduling;

/// <summary>The question about the posts that are missed at a moment, with buttons that decide about those and no others.</summary>
public sealed record MissedPostsAsked(int Missed, DateTimeOffset At, RichText Text, Keyboard Buttons);
