namespace Storyline.Simulator.Telegram.Requests;

/// <summary>A file part of a multipart request.</summary>
internal sealed record Upload(string FileName, string ContentType, byte[] Bytes);
