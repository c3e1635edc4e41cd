/** 256 plain words, none near another in sound: two of them, read aloud, stand for what two devices agreed upon. */
export const fr: readonly string[] = `
  abeille volet abricot agenda aiguille alouette ananas ancre anis arbre ardoise argile arrosoir
  atelier aube avion avoine bagage balai balcon balle bambou banane banc banquise barque bassin
  bateau berceau radeau biscuit blé boussole bobine bocal bois bonnet bosquet bottine bouquet
  bougie branche brioche brique brume buisson raisin bureau cabane cacao cadran caillou calepin
  camion canapé canard canoë carafe carotte carton castor cerise chalet chameau chandelle chapeau
  chariot chemin cheval chèvre cigale cigogne citron clairière clavier cloche clou cocon coffre
  colline colombe compas comptoir concombre coquille corbeille cordage coton coussin crayon crêpe
  cuisine cuivre cygne dauphin dentelle dessin diapason domino dragée drapeau dune écharpe écluse
  écorce écureuil édredon éléphant encre enveloppe épi éponge érable escalier estuaire étable
  étang étoile éventail fagot falaise fanfare farine fauteuil fenêtre fenouil ferme ficelle figue
  flamme fleuve flocon flûte forêt fougère fourmi fraise framboise gâteau galet gant garage gazon
  genêt girafe glacier glycine gomme grange grenier grenouille guitare guirlande hamac hameau
  haricot harpe hérisson herbe hibou hirondelle horloge hublot huître igloo image iris ivoire
  jardin jasmin jonquille renard jumelles jupe kayak kiosque kiwi koala laine laitue lampe lavande
  lézard librairie lichen lilas limace lotus loupe lucarne lune valise lutin luzerne magnolia
  maison mandarine manteau marbre marelle marmite mélèze menthe miel mimosa miroir moineau
  montagne moulin mouton muguet musée myrtille nacelle nappe navire neige noisette nuage oasis
  oiseau olive ombrelle orange orchidée orgue osier otarie panier papillon parapluie parquet
  pastèque pêcheur pelote perle persil phare piano pigeon pinceau pivoine platane poisson pommier
  prairie puzzle quartz rivière ruban sapin soleil tambour tilleul tulipe violon
`
  .trim()
  .split(/\s+/);
