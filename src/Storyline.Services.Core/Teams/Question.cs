using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Teams;

/// <summary>Something that a person answers with a text.</summary>
/// <param name="Word">The kind of question: who asks it understands the answer.</param>
/// <param name="Subject">What exactly is asked, in the form that its asker understands; with the word at most 199 characters.</param>
/// <param name="Text">What is asked, with an example of a good answer.</param>
/// <param name="Placeholder">What the empty input field shows, 1 to 64 characters.</param>
/// <param name="PanelMessageId">The message that the answer brings up to date, or null.</param>
public sealed record Question(string Word, string Subject, RichText Text, string Placeholder, int? PanelMessageId = null);
