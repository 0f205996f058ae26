using Storyline.Services.Integrations;

namespace Storyline.Cli.Tests;

public sealed class FailureTests
{
    [Theory]
    [InlineData(FailureKind.Misconfigured, 78)]
    [InlineData(FailureKind.Unavailable, 69)]
    [InlineData(FailureKind.RateLimited, 69)]
    [InlineData(FailureKind.Unauthorized, 69)]
    public void What_the_installation_is_set_up_with_is_its_configuration_and_the_rest_is_an_outside_systems(FailureKind kind, int exitCode) =>
        Failure.Of(new IntegrationException("cloudinary", kind, "The key is wrong."))!.ShouldSatisfyAllConditions(
            failure => failure.ExitCode.ShouldBe(exitCode), failure => failure.Sentence.ShouldBe("The key is wrong."));
}
