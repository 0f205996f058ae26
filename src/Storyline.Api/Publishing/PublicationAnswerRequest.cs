namespace Storyline.Api.Publishing;

public sealed record PublicationAnswerRequest(PublicationAnswer Answer);
