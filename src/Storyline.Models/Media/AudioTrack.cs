namespace Storyline.Models.Media;

/// <summary>The sound of a clip.</summary>
/// <param name="Codec">ffprobe's name in lower case, for example <c>aac</c>.</param>
/// <param name="SampleRate">Hertz; 0 when not stated.</param>
public sealed record AudioTrack(string Codec, int SampleRate);
