namespace Storyline.Services.Notifications.Publishing;

/// <summary>Tags as Instagram takes them: letters, digits and underscores behind a #.</summary>
internal static class Hashtags
{
    /// <summary>Empty when no tag has anything to show.</summary>
    public static string Of(IReadOnlyList<string> tags) => string.Join(
        ' ', tags.Select(tag => string.Concat(tag.Where(letter => char.IsLetterOrDigit(letter) || letter == '_'))).Where(tag => tag.Length > 0).Distinct().Select(tag => $"#{tag}"));
}
