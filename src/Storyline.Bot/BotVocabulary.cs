using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Accounts;
using Storyline.Bot.Media;
using Storyline.Bot.Operations;
using Storyline.Bot.Publishing;
using Storyline.Bot.Scheduling;
using Storyline.Bot.Teams;
using Storyline.Bot.Updates;

namespace Storyline.Bot;

/// <summary>What the bot understands: commands, taps and replies.</summary>
internal static class BotVocabulary
{
    public static IServiceCollection AddVocabulary(this IServiceCollection services) => services.AddCommands().AddTaps().AddReplies();

    /// <summary>The visible list, in the order of the menu.</summary>
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddScoped<ICommand, StatusCommand>()
        .AddScoped<ICommand, QueueCommand>()
        .AddScoped<ICommand, NextCommand>()
        .AddScoped<ICommand, ScheduleCommand>()
        .AddScoped<ICommand, PreviewCommand>()
        .AddScoped<ICommand, ResetCommand>()
        .AddScoped<ICommand, MixCommand>()
        .AddScoped<ICommand, WhyNotCommand>()
        .AddScoped<ICommand, PauseCommand>()
        .AddScoped<ICommand, ResumeCommand>()
        .AddScoped<ICommand, StatsCommand>()
        .AddScoped<ICommand, HistoryCommand>()
        .AddScoped<ICommand, LocksCommand>()
        .AddScoped<ICommand, AccountsCommand>()
        .AddScoped<ICommand, AddCommand>()
        .AddScoped<ICommand, CleanupCommand>()
        .AddScoped<ICommand, SettingsCommand>()
        .AddScoped<ICommand, AutoCommand>()
        .AddScoped<ICommand, DryRunCommand>()
        .AddScoped<ICommand, StartCommand>()
        .AddScoped<ICommand, CancelCommand>()
        .AddScoped<ICommand, HelpCommand>();

    private static IServiceCollection AddTaps(this IServiceCollection services) => services
        .AddScoped<ITap, PostedTap>()
        .AddScoped<ITap, SkipTap>()
        .AddScoped<ITap, AutoPostTap>()
        .AddScoped<ITap, StopTap>()
        .AddScoped<ITap, LiveTap>()
        .AddScoped<ITap, NotLiveTap>()
        .AddScoped<ITap, CheckAgainTap>()
        .AddScoped<ITap, RejectTap>()
        .AddScoped<ITap, RejectYesTap>()
        .AddScoped<ITap, RejectNoTap>()
        .AddScoped<ITap, WhyTap>()
        .AddScoped<ITap, AccountsTap>()
        .AddScoped<ITap, AccountPickTap>()
        .AddScoped<ITap, CardBackTap>()
        .AddScoped<ITap, TestAgainTap>()
        .AddScoped<ITap, StoryLiveTap>()
        .AddScoped<ITap, StoryNotTap>()
        .AddScoped<ITap, PolicyPageTap>()
        .AddScoped<ITap, PolicySetTap>()
        .AddScoped<ITap, PolicyRemoveTap>()
        .AddScoped<ITap, PolicyTryTap>()
        .AddScoped<ITap, HistoryPageTap>()
        .AddScoped<ITap, LocksPageTap>()
        .AddScoped<ITap, UnlockTap>()
        .AddScoped<ITap, SortTap>()
        .AddScoped<ITap, SortPageTap>()
        .AddScoped<ITap, NewCategoryTap>()
        .AddScoped<ITap, DiscardTap>()
        .AddScoped<ITap, QueuePageTap>()
        .AddScoped<ITap, SendNextTap>()
        .AddScoped<ITap, QueueOpenTap>()
        .AddScoped<ITap, QueueForceTap>()
        .AddScoped<ITap, QueueDropTap>()
        .AddScoped<ITap, QueueRefillTap>()
        .AddScoped<ITap, QueueVacateTap>()
        .AddScoped<ITap, QueueEarlierTap>()
        .AddScoped<ITap, QueueLaterTap>()
        .AddScoped<ITap, PlanSoTap>()
        .AddScoped<ITap, PlanDaysTap>()
        .AddScoped<ITap, ResetYesTap>()
        .AddScoped<ITap, ResetNoTap>()
        .AddScoped<ITap, MixHistoryTap>()
        .AddScoped<ITap, MixBackTap>()
        .AddScoped<ITap, MixEditTap>()
        .AddScoped<ITap, MixLessTap>()
        .AddScoped<ITap, MixMoreTap>()
        .AddScoped<ITap, MixSaveTap>()
        .AddScoped<ITap, MixTypeTap>()
        .AddScoped<ITap, MixCancelTap>()
        .AddScoped<ITap, RescheduleTap>()
        .AddScoped<ITap, ClearTap>()
        .AddScoped<ITap, SendAnywayTap>()
        .AddScoped<ITap, CancelTap>()
        .AddScoped<ITap, WorkChatTap>()
        .AddScoped<ITap, NextStepTap>()
        .AddScoped<ITap, SettingsPageTap>()
        .AddScoped<ITap, SettingsSetTap>()
        .AddScoped<ITap, SettingsAskTap>()
        .AddScoped<ITap, SettingsShortcutTap>()
        .AddScoped<ITap, ReplanTap>()
        .AddScoped<ITap, AccountOffTap>();

    private static IServiceCollection AddReplies(this IServiceCollection services) => services
        .AddScoped<IReplyHandler, NewCategoryReply>()
        .AddScoped<IReplyHandler, SettingsAnswer>()
        .AddScoped<IReplyHandler, MixReply>();
}
