namespace Storyline.Api.Http;

/// <summary>Marks the operation that takes a file.</summary>
/// <param name="Bytes">The most that its body may have.</param>
internal sealed record LargeBody(long Bytes);
