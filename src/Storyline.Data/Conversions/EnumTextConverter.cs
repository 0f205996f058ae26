using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storyline.Data.Conversions;

internal sealed class EnumTextConverter<TEnum>()
    : ValueConverter<TEnum, string>(value => EnumText.Of(value), text => EnumText.Parse<TEnum>(text))
    where TEnum : struct, Enum;
