namespace Storyline.Cli.Operations.Serving;

/// <summary>What a process does; several processes on one database may share the work.</summary>
[Flags]
internal enum Roles
{
    None = 0,

    /// <summary>Serves the API and the dashboard.</summary>
    Api = 1,

    /// <summary>Receives what people write and tap; of several processes, one at a time.</summary>
    Bot = 2,

    /// <summary>Sends cards and runs the timetable.</summary>
    Worker = 4,

    All = Api | Bot | Worker,
}
