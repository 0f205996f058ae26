namespace Storyline.Services.Core.Scheduling;

/// <summary>The post before or after another one in the plan.</summary>
public enum Neighbour
{
    Before,
    After,
}
