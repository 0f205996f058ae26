using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Models.Teams;

namespace Storyline.Api.Http;

/// <summary>Which of the team's work chats is meant.</summary>
internal readonly struct ChatChoice
{
    [FromQuery(Name = "chatId")]
    [Description("The work chat; left out: the team's first.")]
    public Guid? ChatId { get; init; }

    public ChatSettingsId? Id => ChatId is { } id ? new ChatSettingsId(id) : null;
}
