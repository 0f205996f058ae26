using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storyline.Models.Scheduling;

namespace Storyline.Data.Conversions;

internal sealed class SlotNumberConverter() : ValueConverter<SlotNumber, long>(slot => slot.Value, value => new SlotNumber(value));
