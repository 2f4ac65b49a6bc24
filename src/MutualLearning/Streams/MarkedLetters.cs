using System.Collections.Generic;

namespace MutualLearning.Streams;

/// <summary>Letters with a mark as a letter and a mark: Latin, Greek, Cyrillic and Japanese ones, after the Unicode Character Database.</summary>
/// <remarks>A host may run without the normal forms of its platform (<c>InvariantGlobalization</c>); what looks alike does so there, too.</remarks>
internal static class MarkedLetters
{
    private static readonly Dictionary<char, (char Letter, char Mark)> Parts = Table(
    [
        ("\u0300", "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳЀЍѐѝ", "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYyЕИеи"),
        ("\u0301", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ΅ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќ", "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư¨ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгк"),
        ("\u0302", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ", "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ"),
        ("\u0303", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ", "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy"),
        ("\u0304", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ", "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ"),
        ("\u0306", "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặЎЙйў", "AaEeGgIiOoUuȨȩẠạУИиу"),
        ("\u0307", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ", "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ"),
        ("\u0308", "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗΪΫϊϋϔЁЇёї", "AEIOUaeiouyYHhÕõŪūWwXxtΙΥιυϒЕІеі"),
        ("\u0309", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ", "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy"),
        ("\u030a", "ÅåŮůẘẙ", "AaUuwy"),
        ("\u030b", "ŐőŰű", "OoUu"),
        ("\u030c", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ", "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh"),
        ("\u030f", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ", "AaEeIiOoRrUuѴѵ"),
        ("\u0311", "ȂȃȆȇȊȋȎȏȒȓȖȗ", "AaEeIiOoRrUu"),
        ("\u031b", "ƠơƯư", "OoUu"),
        ("\u0323", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ", "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy"),
        ("\u0324", "Ṳṳ", "Uu"),
        ("\u0325", "Ḁḁ", "Aa"),
        ("\u0326", "ȘșȚț", "SsTt"),
        ("\u0327", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ", "CcGgKkLlNnRrSsTtEeDdHh"),
        ("\u0328", "ĄąĘęĮįŲųǪǫ", "AaEeIiUuOo"),
        ("\u032d", "ḒḓḘḙḼḽṊṋṰṱṶṷ", "DdEeLlNnTtUu"),
        ("\u032e", "Ḫḫ", "Hh"),
        ("\u0330", "ḚḛḬḭṴṵ", "EeIiUu"),
        ("\u0331", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ", "BbDdKkLlNnRrTtZzh"),
        ("\u3099", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ", "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ"),
        ("\u309a", "ぱぴぷぺぽパピプペポ", "はひふへほハヒフヘホ"),
    ]);

    /// <summary>The letter and the mark that a letter is made of, if it is.</summary>
    public static bool TryTakeApart(char letter, out (char Letter, char Mark) parts)
    {
        if (letter is < '\uac00' or > '\ud7a3')
        {
            return Parts.TryGetValue(letter, out parts);
        }

        // A Korean syllable is an initial and a vowel, or such a one and a final.
        var (place, final) = (letter - '\uac00', (letter - '\uac00') % 28);
        parts = final > 0
            ? ((char)(letter - final), (char)('\u11a7' + final))
            : ((char)('\u1100' + (place / (21 * 28))), (char)('\u1161' + (place / 28 % 21)));
        return true;
    }

    private static Dictionary<char, (char Letter, char Mark)> Table((string Mark, string Marked, string Plain)[] rows)
    {
        var parts = new Dictionary<char, (char Letter, char Mark)>();
        foreach (var (mark, marked, plain) in rows)
        {
            for (var i = 0; i < marked.Length; i++)
            {
                parts.Add(marked[i], (plain[i], mark[0]));
            }
        }

        return parts;
    }
}
