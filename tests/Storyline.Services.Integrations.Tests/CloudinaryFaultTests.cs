namespace Storyline.Services.Integrations.Tests;

public sealed class CloudinaryFaultTests(FaultWorld world) : IClassFixture<FaultWorld>
{
    public static TheoryData<string, string> Matrix => FaultMatrix.Of("cloudinary");

    [Theory]
    [MemberData(nameof(Matrix))]
    public Task A_fault_has_its_kind_its_repeats_and_its_end(string operation, string fault) => FaultMatrix.RunAsync(world, "cloudinary", operation, fault);
}
