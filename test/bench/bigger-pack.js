/**
 * The pack with `times` as many elements: in each criterion every sub-criterion is repeated under new ids, with
 * its wording. So 57 elements become 570 or 5,700, and the five criteria stay five.
 */
export function biggerPack(pack, times) {
  const words = pack.wording[pack.language];
  const wording = { ...words, subCriteria: {}, elements: {} };
  const repeat = (criterion, subCriterion, round) => {
    const id = round === 0 ? subCriterion.id : `${subCriterion.id}r${round}`;
    wording.subCriteria[id] = words.subCriteria[subCriterion.id];
    const elements = subCriterion.elements.map((element, index) => {
      const elementId = round === 0 ? element.id : `${id}.${index + 1}`;
      wording.elements[elementId] = words.elements[element.id];
      return { ...element, id: elementId };
    });
    return { ...subCriterion, id, elements };
  };
  const rounds = Array.from({ length: times }, (_, round) => round);
  const criteria = pack.criteria.map((criterion) => ({
    ...criterion,
    subCriteria: rounds.flatMap((round) =>
      criterion.subCriteria.map((subCriterion) => repeat(criterion, subCriterion, round)),
    ),
  }));
  return { ...pack, id: `${pack.id}-${times}`, criteria, wording: { [pack.language]: wording } };
}
