namespace Storyline.Simulator.Control;

internal sealed record MediaView(int Width, int Height, int Seconds, string? FileName, long? Size, string FileId);
