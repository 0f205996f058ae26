using System.CommandLine;
using Storyline.Cli.Accounts;
using Storyline.Cli.Analytics;
using Storyline.Cli.Media;
using Storyline.Cli.Operations;
using Storyline.Cli.Operations.Demo;
using Storyline.Cli.Operations.Serving;
using Storyline.Cli.Publishing;
using Storyline.Cli.Scheduling;
using Storyline.Cli.Teams;

namespace Storyline.Cli;

/// <summary>Every command there is.</summary>
internal static class Commands
{
    public static RootCommand All(CommandSetting setting) => new("Storyline plans what a shop's Instagram Stories show, with its team.")
    {
        DemoCommand.Create(setting),
        ServeCommand.Create(setting),
        SimulatorCommand.Create(setting),
        OfTeam(
            setting, "media", "The library of pictures and clips",
            MediaIndexCommand.Create(setting),
            MediaListCommand.Create(setting),
            MediaShowCommand.Create(setting),
            MediaValidateCommand.Create(setting),
            MediaUploadCommand.Create(setting),
            MediaEditCommand.Create(setting),
            MediaTagCommand.Create(setting),
            MediaArchiveCommand.CreateArchive(setting),
            MediaArchiveCommand.CreateRestore(setting),
            MediaDeleteCommand.Create(setting),
            MediaDedupeCommand.Create(setting),
            MediaWhyNotCommand.Create(setting),
            MediaRunwayCommand.Create(setting),
            MediaDeadCommand.Create(setting),
            MediaReusedCommand.Create(setting)),
        OfTeam(
            setting, "category", "The mix: which share each category gets",
            CategoryListCommand.Create(setting),
            CategorySetCommand.Create(setting),
            CategoryHistoryCommand.Create(setting),
            CategoryDriftCommand.Create(setting)),
        OfTeam(setting, ScheduleCommand.Create(setting)),
        OfTeam(
            setting, "queue", "The planned posts",
            QueueListCommand.Create(setting), QueueShowCommand.Create(setting), QueueNextCommand.Create(setting), QueueProcessCommand.Create(setting), QueueResetCommand.Create(setting),
            QueueMoveCommand.Create(setting), QueueSwapCommand.Create(setting), QueueReplaceCommand.Create(setting), QueueForceCommand.Create(setting), QueueDropCommand.Create(setting),
            QueueDecideCommand.CreatePosted(setting), QueueDecideCommand.CreateSkip(setting), QueueDecideCommand.CreateReject(setting)),
        OfTeam(
            setting, "publication", "What goes out by itself, and what became of it",
            PublicationListCommand.Create(setting), PublicationShowCommand.Create(setting), PublicationStartCommand.Create(setting), PublicationStartCommand.CreateStop(setting),
            PublicationAnswerCommand.Create(setting)),
        OfTeam(setting, "history", "What happened", HistoryListCommand.Create(setting), HistoryAnswerCommand.Create(setting), HistoryMetricsCommand.Create(setting)),
        OfTeam(
            setting, "policy", "What Storyline publishes by itself",
            PolicyListCommand.Create(setting),
            PolicySetCommand.Create(setting),
            PolicyRemoveCommand.Create(setting),
            PolicyRehearseCommand.Create(setting)),
        OfTeam(setting, "lock", "What is kept out of the plan", LockListCommand.Create(setting), LockAddCommand.Create(setting), LockRemoveCommand.Create(setting)),
        OfTeam(
            setting, "account", "The Instagram accounts that Storyline posts to",
            AccountAddCommand.Create(setting),
            AccountListCommand.Create(setting),
            AccountActivateCommand.Create(setting),
            AccountSwitchCommand.Deactivate(setting),
            AccountSwitchCommand.Reactivate(setting),
            AccountCheckCommand.Create(setting)),
        OfTeam(
            setting, "token", "The tokens of those accounts",
            TokenListCommand.Create(setting),
            TokenRefreshCommand.Create(setting),
            TokenRevokeCommand.Create(setting),
            TokenRotateKeysCommand.Create(setting)),
        OfTeam(setting, "user", "The people of the team", UserListCommand.Create(setting), UserPromoteCommand.Create(setting), UserSwitchCommand.Deactivate(setting), UserSwitchCommand.Reactivate(setting)),
        Verb.Group(
            "team", "The teams of this installation and their chats",
            TeamListCommand.Create(setting), TeamCreateCommand.Create(setting), TeamLinkChatCommand.Create(setting), TeamSetTimeZoneCommand.Create(setting)),
        OfTeam(setting, "setting", "The settings of a chat", SettingListCommand.Create(setting), SettingGetCommand.Create(setting), SettingSetCommand.Create(setting)),
        Verb.Group("flag", "Features that are switched on or off in the configuration", FlagListCommand.Create(setting)),
        OfTeam(setting, HealthCommand.Create(setting)),
        OfTeam(setting, DoctorCommand.Create(setting)),
        Verb.Group("config", "The configuration", ConfigCheckCommand.Create(setting)),
        Verb.Group("db", "The database: schema and shell", DbMigrateCommand.Create(setting), DbStatusCommand.Create(setting), DbResetCommand.Create(setting), DbShellCommand.Create(setting)),
    };

    private static Command OfTeam(CommandSetting setting, string name, string description, params Command[] commands) =>
        OfTeam(setting, Verb.Group(name, description, commands));

    private static Command OfTeam(CommandSetting setting, Command group)
    {
        group.Options.Add(setting.Scope.Team);
        return group;
    }
}
