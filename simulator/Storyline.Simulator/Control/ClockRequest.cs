using System.Text.Json;

namespace Storyline.Simulator.Control;

/// <summary>How far the clock moves: an ISO 8601 duration, <c>d.hh:mm:ss</c>, or seconds.</summary>
internal sealed record ClockRequest(JsonElement Advance);
