using Storyline.Cli;
using Storyline.Cli.Operations.Configuration;

return await CommandLine.RunAsync(args, ProcessEnvironment.Read());
