namespace Storyline.Services.Integrations.Tests.Imaging;

/// <summary>
/// Tests that write small programs and start processes run one after the other: a program that is being written
/// while another thread starts a process cannot be started ("text file busy").
/// </summary>
[CollectionDefinition(Name)]
public sealed class VideoProgramsCollection
{
    public const string Name = "Video programs";
}
