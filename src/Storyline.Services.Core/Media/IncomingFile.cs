using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>A file that a person gives to the library.</summary>
/// <param name="Name">As the person's device named it: anything at all.</param>
/// <param name="Content">Read once, to its end; not closed.</param>
/// <param name="Category">Also the folder that it will lie in.</param>
/// <param name="Source"><see cref="MediaSource.Upload"/> or <see cref="MediaSource.Telegram"/>.</param>
/// <param name="Caption">What the person wrote with it.</param>
public sealed record IncomingFile(string Name, Stream Content, string Category, MediaSource Source, string? Caption = null);
