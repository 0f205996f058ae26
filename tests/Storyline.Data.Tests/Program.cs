using Storyline.Data.Tests;
using Storyline.Data.Tests.Embedded;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The tests of the embedded PostgreSQL need other processes, which they kill; this program is also that other process.
return args switch
{
    ["peer", .. var rest] => await Peer.RunAsync(rest),
    _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
        await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
